/** A lesson whose specs ask nothing, or fail: whoever judges by them must not say that a variant passed. */
@NullMarked
package interleave.nothing;

import org.jspecify.annotations.NullMarked;
