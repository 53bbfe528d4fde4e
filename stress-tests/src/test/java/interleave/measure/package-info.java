@NullMarked
package interleave.measure;

import org.jspecify.annotations.NullMarked;
