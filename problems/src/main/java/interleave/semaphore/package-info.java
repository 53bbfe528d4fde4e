/** Lesson <b>semaphore</b>: a program that needs one, the slides' pool of connections. */
@NullMarked
package interleave.semaphore;

import org.jspecify.annotations.NullMarked;
