/** Lesson <b>gil</b>: how each judge examines a global lock and counters under one, and how work grows with threads. */
@NullMarked
package interleave.gil;

import org.jspecify.annotations.NullMarked;
