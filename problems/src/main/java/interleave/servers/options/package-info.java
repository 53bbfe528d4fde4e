/** Lesson <b>servers</b>, what sockets can be told: their options, their queues, the order of bytes (slides 003 and 004). */
@NullMarked
package interleave.servers.options;

import org.jspecify.annotations.NullMarked;
