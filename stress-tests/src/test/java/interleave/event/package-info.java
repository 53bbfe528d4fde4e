/** Lesson <b>event</b>, tested: what its judges are expected to say. */
@NullMarked
package interleave.event;

import org.jspecify.annotations.NullMarked;
