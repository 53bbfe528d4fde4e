/**
 * Lesson <b>counter</b>: how can two correct increments count as one?
 *
 * <p>Read {@link interleave.counter.BrokenCounterPlainIncrement} first, then
 * {@link interleave.counter.SynchronizedCounter}, then the others in any order; the classes called
 * {@code Broken…} are wrong on purpose. Run: {@code ./kit run counter}. Note: {@code notes/counter.md}.
 */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
