/**
 * Lesson <b>servers</b>: the slides' servers and clients, on a framework in the shape of Python's {@code socketserver}.
 *
 * <p>Read {@link interleave.servers.Server}: an {@link interleave.servers.Endpoint} says where requests come from, a {@link
 * interleave.servers.Handler} what is done with one, a {@link interleave.servers.Concurrency} by whom. Any of the one goes
 * with any of the others. Note: {@code notes/servers.md}.
 */
@NullMarked
package interleave.servers;

import org.jspecify.annotations.NullMarked;
