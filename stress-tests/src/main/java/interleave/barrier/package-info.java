/** Lesson <b>barrier</b>: how each judge examines a barrier, whichever it is. */
@NullMarked
package interleave.barrier;

import org.jspecify.annotations.NullMarked;
