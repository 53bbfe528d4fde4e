/** Files that people hand in: refused with a reason, or turned into variants. */
@NullMarked
package interleave.submission;

import org.jspecify.annotations.NullMarked;
