/**
 * Lesson <b>lock</b>: who may go in next, and where do the others wait?
 *
 * <p>Read in this order; each step does what the one before cannot:
 *
 * <ol>
 *   <li>{@link interleave.lock.TestAndSetLock}: one instruction decides; the others spin
 *   <li>{@link interleave.lock.BackoffLock}: the others look seldom, so that they do not get in the way
 *   <li>{@link interleave.lock.TicketLock}: first come, first served
 *   <li>{@link interleave.lock.QueueLock}: a line that one may leave, and in which one sleeps
 *   <li>{@link interleave.lock.MonitorLock}: the same with what every Java object has
 *   <li>{@link interleave.lock.ParkingLock}: one instruction when nobody waits, a line when somebody does
 * </ol>
 *
 * <p>Then {@link interleave.lock.Accounts}: one lock is not enough to be wrong with two. The classes called
 * {@code Broken…} are wrong on purpose. Run: {@code ./kit run lock}. Note: {@code notes/lock.md}.
 *
 * <p>All of these locks are locks of the slides: two states and <em>no owner</em>. Any thread may unlock, the
 * holder that locks again waits for itself, and unlocking a free lock is an
 * {@link IllegalMonitorStateException}, after which the lock is as usable as before.
 */
@NullMarked
package interleave.lock;

import org.jspecify.annotations.NullMarked;
