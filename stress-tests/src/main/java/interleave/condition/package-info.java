/** Lesson <b>condition</b>: how each judge examines a condition, and a program that uses one, whichever it is. */
@NullMarked
package interleave.condition;

import org.jspecify.annotations.NullMarked;
