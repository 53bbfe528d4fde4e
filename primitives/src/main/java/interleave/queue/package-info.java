/**
 * Lesson <b>queue</b>: how do threads hand over work, and how do they know that all of it is done?
 *
 * <p>Read {@link interleave.queue.JoinableQueue}, then {@link interleave.queue.MonitorQueue}, which waits in
 * one monitor, {@link interleave.queue.TwoConditionQueue}, which wakes only whom it must, and
 * {@link interleave.queue.ArrayRingQueue}; then those which serve in another order, {@link
 * interleave.queue.LifoQueue} and {@link interleave.queue.PriorityJoinableQueue}. The classes called
 * {@code Broken…} are wrong on purpose. Run: {@code ./kit run queue}. Note: {@code notes/queue.md}.
 */
@NullMarked
package interleave.queue;

import org.jspecify.annotations.NullMarked;
