/** The rules of the house, kept by tests, so that reviews can be about ideas. */
@NullMarked
package interleave.house;

import org.jspecify.annotations.NullMarked;
