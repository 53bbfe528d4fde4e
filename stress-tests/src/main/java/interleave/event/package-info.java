/** Lesson <b>event</b>: how each judge examines an event, whichever it is. */
@NullMarked
package interleave.event;

import org.jspecify.annotations.NullMarked;
