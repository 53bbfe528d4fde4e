/** What runs inside a judged JVM: the judges, the watchdog, and the line back to the engine. */
@NullMarked
package interleave.judged;

import org.jspecify.annotations.NullMarked;
