/** Lesson <b>servers</b>, with clients and servers that nobody here wrote: Python's, after the slides' descriptions. */
@NullMarked
package interleave.servers.interop;

import org.jspecify.annotations.NullMarked;
