/**
 * Lesson <b>servers</b>, the service of slides 001, 003 and 004: capital letters, and that of slides 002: a string in
 * reverse. One client at a time or many is chosen with the server; the handlers do not know.
 */
@NullMarked
package interleave.servers.upper;

import org.jspecify.annotations.NullMarked;
