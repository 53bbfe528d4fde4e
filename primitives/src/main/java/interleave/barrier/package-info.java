/**
 * Lesson <b>barrier</b>: how can threads meet at the same place again and again, when some are quick and some are slow?
 *
 * <p>Read {@link interleave.barrier.BrokenMonitorBarrierKeepsTheLap} first, then
 * {@link interleave.barrier.MonitorBarrier}, {@link interleave.barrier.LockBarrier},
 * {@link interleave.barrier.ParkingBarrier}; the classes called {@code Broken…} are wrong on purpose.
 * Run: {@code ./kit run barrier}. Note: {@code notes/barrier.md}.
 */
@NullMarked
package interleave.barrier;

import org.jspecify.annotations.NullMarked;
