/** Lesson <b>visibility</b>: how each judge examines what one thread sees of another's writes. */
@NullMarked
package interleave.visibility;

import org.jspecify.annotations.NullMarked;
