/** Tests of the lesson. */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
