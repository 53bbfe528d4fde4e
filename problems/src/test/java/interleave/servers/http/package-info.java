/** Lesson <b>servers</b>, the web server: for the JDK's client, for curl, and for who sends nonsense. */
@NullMarked
package interleave.servers.http;

import org.jspecify.annotations.NullMarked;
