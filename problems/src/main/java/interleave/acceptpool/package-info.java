/**
 * Lesson <b>acceptpool</b>: one service, answered by one kind of server after the other, up to the pool of workers that compete
 * for {@code accept()}.
 *
 * <p>The service is {@link interleave.acceptpool.LineServer}: each line comes back in capitals. Note: {@code notes/acceptpool.md}.
 */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
