/** Source files that somebody handed in: read, compiled, looked at, and turned into variants or refused with a reason. */
@NullMarked
package interleave.submission;

import org.jspecify.annotations.NullMarked;
