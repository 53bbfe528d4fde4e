/** How the result of a run is told: on the console, drawn from {@link interleave.judge} alone. */
@NullMarked
package interleave.report;

import org.jspecify.annotations.NullMarked;
