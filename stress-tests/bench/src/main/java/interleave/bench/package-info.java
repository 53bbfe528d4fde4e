/**
 * How fast the primitives are, beside the JDK's and JCTools'. Run: {@code stress-tests/bench/primitives}. What came out:
 * {@code notes/speed.md}.
 */
@NullMarked
package interleave.bench;

import org.jspecify.annotations.NullMarked;
