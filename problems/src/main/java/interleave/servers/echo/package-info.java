/** Lesson <b>servers</b>, the exercises <i>echo server TCP</i> and <i>echo server UDP</i> of slides 000. */
@NullMarked
package interleave.servers.echo;

import org.jspecify.annotations.NullMarked;
