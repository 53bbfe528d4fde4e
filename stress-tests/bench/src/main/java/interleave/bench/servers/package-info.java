/** The servers of the lesson acceptpool beside those of others: what a request costs. */
@NullMarked
package interleave.bench.servers;

import org.jspecify.annotations.NullMarked;
