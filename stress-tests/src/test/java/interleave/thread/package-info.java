/** Lesson <b>thread</b>, both ways. */
@NullMarked
package interleave.thread;

import org.jspecify.annotations.NullMarked;
