/** Lesson <b>servers</b>, {@code upper}: what clients see. */
@NullMarked
package interleave.servers.upper;

import org.jspecify.annotations.NullMarked;
