/** Models of the classes of {@code java.util.concurrent}, called like these: each call is one step, or two if it waits. */
@NullMarked
package interleave.explore.model.concurrent;

import org.jspecify.annotations.NullMarked;
