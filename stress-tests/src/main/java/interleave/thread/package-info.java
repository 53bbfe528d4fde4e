/** Lesson <b>thread</b>: how each judge examines ways to start threads and to wait for them. */
@NullMarked
package interleave.thread;

import org.jspecify.annotations.NullMarked;
