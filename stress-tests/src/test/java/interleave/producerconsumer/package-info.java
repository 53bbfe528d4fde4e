/** Lesson <b>producerconsumer</b>: do the judges say of its variants what the lesson claims? */
@NullMarked
package interleave.producerconsumer;

import org.jspecify.annotations.NullMarked;
