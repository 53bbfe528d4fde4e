/** Tests of the load generator. */
@NullMarked
package interleave.load;

import org.jspecify.annotations.NullMarked;
