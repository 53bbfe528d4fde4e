/** Lesson <b>servers</b>, {@code echo}: what clients see. */
@NullMarked
package interleave.servers.echo;

import org.jspecify.annotations.NullMarked;
