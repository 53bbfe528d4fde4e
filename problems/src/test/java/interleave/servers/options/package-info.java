/** Lesson <b>servers</b>, socket options: what each changes, where one machine can see it. */
@NullMarked
package interleave.servers.options;

import org.jspecify.annotations.NullMarked;
