/**
 * Lesson <b>servers</b>, servers that give out files: example 4 of slides 001, and the exercise <i>fileserver</i> of 000.
 */
@NullMarked
package interleave.servers.files;

import org.jspecify.annotations.NullMarked;
