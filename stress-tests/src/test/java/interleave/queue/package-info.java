/** Lesson <b>queue</b>: do the judges say of its variants what the lesson claims? */
@NullMarked
package interleave.queue;

import org.jspecify.annotations.NullMarked;
