/** Lesson <b>collections</b>: how each judge examines lists, maps and arrays, and the slides' table of safe operations. */
@NullMarked
package interleave.collections;

import org.jspecify.annotations.NullMarked;
