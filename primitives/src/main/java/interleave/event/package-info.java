/**
 * Lesson <b>event</b>: how do you wait for something that may be over before you look?
 *
 * <p>Read {@link interleave.event.BrokenMonitorEventWithoutGeneration} and {@link interleave.event.MonitorEvent} first,
 * then {@link interleave.event.LockEvent} and {@link interleave.event.ParkingEvent}, each with its broken twins. Run:
 * {@code ./kit run event}. Note: {@code notes/event.md}.
 */
@NullMarked
package interleave.event;

import org.jspecify.annotations.NullMarked;
