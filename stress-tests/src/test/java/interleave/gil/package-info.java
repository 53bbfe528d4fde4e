/** Lesson <b>gil</b>, tested: what its judges are expected to say, and that its helpers leave nobody behind. */
@NullMarked
package interleave.gil;

import org.jspecify.annotations.NullMarked;
