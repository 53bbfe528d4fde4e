/**
 * Lesson <b>visibility</b>: when does one thread see what another has written?
 *
 * <p>Seven small contracts, in the order in which they should be read: {@link interleave.visibility.StopFlag},
 * {@link interleave.visibility.Board}, {@link interleave.visibility.LazySettings},
 * {@link interleave.visibility.Member}, {@link interleave.visibility.LongCell},
 * {@link interleave.visibility.Bridge} with {@link interleave.visibility.DuoLock}, and
 * {@link interleave.visibility.Handover}. The classes called {@code Broken…} are wrong on purpose. Run:
 * {@code ./kit run visibility}. Note: {@code notes/visibility.md}.
 */
@NullMarked
package interleave.visibility;

import org.jspecify.annotations.NullMarked;
