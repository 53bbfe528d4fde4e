/** Which schedules are tried, and in which order: all, all that could make a difference, or some at random. */
@NullMarked
package interleave.explore.search;

import org.jspecify.annotations.NullMarked;
