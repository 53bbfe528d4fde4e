/** Lesson <b>servers</b>, debug messages as datagrams. */
@NullMarked
package interleave.servers.creosote;

import org.jspecify.annotations.NullMarked;
