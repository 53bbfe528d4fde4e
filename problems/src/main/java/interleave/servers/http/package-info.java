/** Lesson <b>servers</b>, a web server that runs commands: example 5 of slides 001. */
@NullMarked
package interleave.servers.http;

import org.jspecify.annotations.NullMarked;
