/** Lesson <b>semaphore</b>: how each judge examines a semaphore, and a pool that uses one, whichever it is. */
@NullMarked
package interleave.semaphore;

import org.jspecify.annotations.NullMarked;
