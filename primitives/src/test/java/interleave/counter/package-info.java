/** Lesson <b>counter</b>: what the judges do not ask. */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
