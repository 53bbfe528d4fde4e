/** Tests of what writes the notes. */
@NullMarked
package interleave.notes;

import org.jspecify.annotations.NullMarked;
