/** Lesson <b>rlock</b>: how each judge examines a lock that its owner may take again, whichever it is. */
@NullMarked
package interleave.rlock;

import org.jspecify.annotations.NullMarked;
