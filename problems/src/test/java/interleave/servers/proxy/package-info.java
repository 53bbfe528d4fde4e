/** Lesson <b>servers</b>, proxy and skeleton: an object that is elsewhere behaves as if it were here, as far as it can. */
@NullMarked
package interleave.servers.proxy;

import org.jspecify.annotations.NullMarked;
