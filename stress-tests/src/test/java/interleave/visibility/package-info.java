/** Lesson <b>visibility</b>: its specs and its claims, tested both ways. */
@NullMarked
package interleave.visibility;

import org.jspecify.annotations.NullMarked;
