/** Happens-before: vector clocks, and the variables whose accesses they order or do not. */
@NullMarked
package interleave.explore.order;

import org.jspecify.annotations.NullMarked;
