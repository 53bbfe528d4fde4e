/**
 * Lesson <b>rlock</b>: what if the thread that holds the lock comes to the lock again?
 *
 * <p>Read in this order:
 *
 * <ol>
 *   <li>{@link interleave.rlock.MonitorRLock}: who has it, and how often, in one monitor
 *   <li>{@link interleave.rlock.LayeredRLock}: the same two fields on top of a lock that knows neither
 *   <li>{@link interleave.rlock.ParkingRLock}: one instruction when nobody waits, and an owner the JVM knows
 * </ol>
 *
 * <p>The classes called {@code Broken…} are wrong on purpose. Run: {@code ./kit run rlock}. Note:
 * {@code notes/rlock.md}.
 *
 * <p>All of these locks have an <em>owner</em>, platform or virtual thread. It may lock again and unlocks as
 * often; an unlock by any other thread is an {@link IllegalMonitorStateException} and changes nothing. A
 * condition's await gives back all holds, and has them again when it returns, however it does. More than {@link
 * Integer#MAX_VALUE} holds are refused with an {@link Error}, and the holds stay what they were.
 */
@NullMarked
package interleave.rlock;

import org.jspecify.annotations.NullMarked;
