/** Lesson <b>queue</b>: how each judge examines a joinable queue, whichever it is. */
@NullMarked
package interleave.queue;

import org.jspecify.annotations.NullMarked;
