/** Lesson <b>servers</b>, the time servers: what clients see, with and without the password. */
@NullMarked
package interleave.servers.time;

import org.jspecify.annotations.NullMarked;
