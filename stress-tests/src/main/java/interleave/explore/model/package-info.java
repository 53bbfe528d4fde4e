/** Models of what blocks and of what is shared: what rewritten code calls in place of the JVM and the JDK. */
@NullMarked
package interleave.explore.model;

import org.jspecify.annotations.NullMarked;
