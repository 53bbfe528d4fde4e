/** Rewriting: the explored program's classes, with a call to a model wherever something visible happens. */
@NullMarked
package interleave.explore.rewriting;

import org.jspecify.annotations.NullMarked;
