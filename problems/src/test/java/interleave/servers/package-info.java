/** Lesson <b>servers</b>: the framework under test, and what the tests of all servers share. */
@NullMarked
package interleave.servers;

import org.jspecify.annotations.NullMarked;
