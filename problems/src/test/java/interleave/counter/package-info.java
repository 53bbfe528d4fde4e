/** Lesson <b>counter</b>: does the experiment count right?. */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
