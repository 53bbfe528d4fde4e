/**
 * Lesson <b>servers</b>, where a message ends: slides 003, <q>you must design a way to unambiguously separate
 * application-level messages</q>. Four ways that are right, and the tempting readers that are not.
 */
@NullMarked
package interleave.servers.framing;

import org.jspecify.annotations.NullMarked;
