/** Lesson <b>servers</b>, where a message ends. */
@NullMarked
package interleave.servers.framing;

import org.jspecify.annotations.NullMarked;
