/**
 * Lesson <b>semaphore</b>: how do ten threads share five connections?
 *
 * <p>Read {@link interleave.semaphore.BrokenMonitorSemaphoreWaitsWithIf} and
 * {@link interleave.semaphore.MonitorSemaphore} first, then {@link interleave.semaphore.LockSemaphore},
 * {@link interleave.semaphore.ParkingSemaphore}, {@link interleave.semaphore.FairSemaphore} and
 * {@link interleave.semaphore.BoundedSemaphore}, each with its broken twins. Run: {@code ./kit run semaphore}.
 * Note: {@code notes/semaphore.md}.
 */
@NullMarked
package interleave.semaphore;

import org.jspecify.annotations.NullMarked;
