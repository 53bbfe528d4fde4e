/** Lesson <b>gil</b>: an interpreter's global lock, what it does to work that several threads share, and what it does not do. */
@NullMarked
package interleave.gil;

import org.jspecify.annotations.NullMarked;
