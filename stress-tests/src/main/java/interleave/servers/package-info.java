/** Lesson <b>servers</b>: how the judges examine readers of messages; the servers themselves are tested beside them. */
@NullMarked
package interleave.servers;

import org.jspecify.annotations.NullMarked;
