/** Measures one variant, inside the JVM that is given to it alone: how it does at a pace, flat out, and with nothing to do. */
@NullMarked
package interleave.measure;

import org.jspecify.annotations.NullMarked;
