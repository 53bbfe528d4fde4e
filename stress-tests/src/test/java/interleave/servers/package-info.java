/** Tests of the lesson. */
@NullMarked
package interleave.servers;

import org.jspecify.annotations.NullMarked;
