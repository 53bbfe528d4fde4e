/** The words which every lesson shares: what is broken, which defect it shows, which judge sees it. */
@NullMarked
package interleave.support;

import org.jspecify.annotations.NullMarked;
