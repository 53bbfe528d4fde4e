/**
 * Lesson <b>acceptpool</b>: one service, and ways to have it served; last the slides' pool of workers that compete for one
 * lock around {@code accept}.
 *
 * <p>Read {@link interleave.acceptpool.AcceptPool} and {@link interleave.acceptpool.LockedAcceptPool}, then {@link
 * interleave.acceptpool.PooledLineServer} and {@link interleave.acceptpool.TurnTakingLineServer}; the other servers of the
 * service from {@link interleave.acceptpool.LineServer} on. The classes called {@code Broken…} are wrong on purpose. Run: {@code ./kit run acceptpool}. Note: {@code notes/acceptpool.md}.
 */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
