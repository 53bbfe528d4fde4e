/** Lesson <b>counter</b>: how each judge examines a counter, whichever it is. */
@NullMarked
package interleave.counter;

import org.jspecify.annotations.NullMarked;
