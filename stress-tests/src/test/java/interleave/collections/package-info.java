/** Lesson <b>collections</b>: are its claims true? */
@NullMarked
package interleave.collections;

import org.jspecify.annotations.NullMarked;
