/**
 * The explorer: runs a small program on every schedule that could make a difference, one visible step at a time.
 * The rooms, in the order in which a step passes through them: rewriting puts hooks into the program; models say what a
 * hooked call means; an execution lets one strand run at a time; a search chooses which; order finds races; and a trace
 * is what people read.
 */
@NullMarked
package interleave.explore;

import org.jspecify.annotations.NullMarked;
