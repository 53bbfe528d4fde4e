/** Lesson <b>barrier</b>, both ways. */
@NullMarked
package interleave.barrier;

import org.jspecify.annotations.NullMarked;
