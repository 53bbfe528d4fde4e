/** Lesson <b>servers</b>, what time it is: for all, for who has a password (slides 001), and with a line to go with it (004). */
@NullMarked
package interleave.servers.time;

import org.jspecify.annotations.NullMarked;
