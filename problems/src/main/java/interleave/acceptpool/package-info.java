/**
 * Lesson <b>acceptpool</b>: one service, and ways to have it served; last the slides' pool of workers that compete for one
 * lock around {@code accept}.
 *
 * <p>Read {@link interleave.acceptpool.AcceptPool} and {@link interleave.acceptpool.LockedAcceptPool}; the classes called {@code
 * Broken…} are wrong on purpose. Run: {@code ./kit run acceptpool}. Note: {@code notes/acceptpool.md}.
 */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
