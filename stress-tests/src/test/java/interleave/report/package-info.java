/** Tests of what a run's result looks like, on the console and as JSON. */
@NullMarked
package interleave.report;

import org.jspecify.annotations.NullMarked;
