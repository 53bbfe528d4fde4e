/** Lesson <b>gil</b>: its scripts, tested. */
@NullMarked
package interleave.gil;

import org.jspecify.annotations.NullMarked;
