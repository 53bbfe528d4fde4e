/** Lesson <b>condition</b>: are its claims true? */
@NullMarked
package interleave.condition;

import org.jspecify.annotations.NullMarked;
