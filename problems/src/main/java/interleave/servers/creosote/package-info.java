/** Lesson <b>servers</b>, "Mr. Creosote": debug messages as datagrams (slides 004). */
@NullMarked
package interleave.servers.creosote;

import org.jspecify.annotations.NullMarked;
