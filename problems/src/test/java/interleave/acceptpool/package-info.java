/** Tests of the lesson acceptpool. */
@NullMarked
package interleave.acceptpool;

import org.jspecify.annotations.NullMarked;
