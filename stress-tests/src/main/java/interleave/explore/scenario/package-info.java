/** Scenarios of lessons as programs to explore: operations on threads, and whether some order explains their results. */
@NullMarked
package interleave.explore.scenario;

import org.jspecify.annotations.NullMarked;
