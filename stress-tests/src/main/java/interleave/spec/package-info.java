/** What a lesson declares: its variants, and for each judge a spec that knows no variant by name. */
@NullMarked
package interleave.spec;

import org.jspecify.annotations.NullMarked;
