/** Lesson <b>counter</b>: are its claims true? */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
