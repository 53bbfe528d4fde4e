/** What runs inside judged JVMs, tested where it can be tested alone. */
@NullMarked
package interleave.judged;

import org.jspecify.annotations.NullMarked;
