/** Lesson <b>lock</b>: every spec passes every right variant and exposes every broken one. */
@NullMarked
package interleave.lock;

import org.jspecify.annotations.NullMarked;
