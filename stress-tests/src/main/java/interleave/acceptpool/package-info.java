/** Lesson <b>acceptpool</b>: how each judge examines a pool of workers at one door. */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
