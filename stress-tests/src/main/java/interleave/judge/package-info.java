/** The words of a verdict: variant, judgement, evidence, report. Every renderer draws from these alone. */
@NullMarked
package interleave.judge;

import org.jspecify.annotations.NullMarked;
