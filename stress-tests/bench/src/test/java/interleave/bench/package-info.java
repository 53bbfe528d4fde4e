/** Do the benchmarks measure what they say? */
@NullMarked
package interleave.bench;

import org.jspecify.annotations.NullMarked;
