/** Lesson <b>counter</b>: the slides' experiment, as a program. */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
