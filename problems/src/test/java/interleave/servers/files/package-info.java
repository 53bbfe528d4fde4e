/** Lesson <b>servers</b>, the file servers: what clients get, and what they do not. */
@NullMarked
package interleave.servers.files;

import org.jspecify.annotations.NullMarked;
