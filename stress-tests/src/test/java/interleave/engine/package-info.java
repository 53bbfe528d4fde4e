/** Tests of the engine: whatever is judged, it survives, and says the right thing. */
@NullMarked
package interleave.engine;

import org.jspecify.annotations.NullMarked;
