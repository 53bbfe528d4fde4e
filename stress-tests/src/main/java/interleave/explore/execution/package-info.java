/** One execution under control: its strands take turns, one visible operation at a time. */
@NullMarked
package interleave.explore.execution;

import org.jspecify.annotations.NullMarked;
