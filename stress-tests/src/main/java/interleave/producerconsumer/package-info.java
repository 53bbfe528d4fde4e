/** Lesson <b>producerconsumer</b>: how its variants are judged, and compared. */
@NullMarked
package interleave.producerconsumer;

import org.jspecify.annotations.NullMarked;
