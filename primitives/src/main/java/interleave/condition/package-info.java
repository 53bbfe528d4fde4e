/**
 * Lesson <b>condition</b>: how do you wait for something to become true?
 *
 * <p>Read {@link interleave.condition.Condition} first, then {@link interleave.condition.LockCondition};
 * the classes called {@code Broken…} are wrong on purpose. Run: {@code ./kit run condition}. Note:
 * {@code notes/condition.md}.
 */
@NullMarked
package interleave.condition;

import org.jspecify.annotations.NullMarked;
