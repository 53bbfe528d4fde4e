/** Lesson <b>semaphore</b>, tested: what its judges are expected to say. */
@NullMarked
package interleave.semaphore;

import org.jspecify.annotations.NullMarked;
