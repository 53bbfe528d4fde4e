/** Lesson <b>lock</b>: how each judge examines a lock, and a program that needs two of them. */
@NullMarked
package interleave.lock;

import org.jspecify.annotations.NullMarked;
