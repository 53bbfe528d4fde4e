/**
 * Lesson <b>collections</b>: which operations on a list, a map or an array may threads share?
 *
 * <p>Read {@link interleave.collections.BrokenMonitorArrayListAppendsUnlocked} first, then
 * {@link interleave.collections.MonitorArrayList}, then the others in any order; the classes called
 * {@code Broken…} are wrong on purpose. Run: {@code ./kit run collections}. Note: {@code notes/collections.md}.
 */
@NullMarked
package interleave.collections;

import org.jspecify.annotations.NullMarked;
