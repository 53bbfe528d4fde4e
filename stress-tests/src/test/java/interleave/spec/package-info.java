/** Tests of what lessons are written with. */
@NullMarked
package interleave.spec;

import org.jspecify.annotations.NullMarked;
