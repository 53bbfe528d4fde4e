/** Runs lessons: starts judged JVMs, keeps them in bounds, and collects what they report. */
@NullMarked
package interleave.engine;

import org.jspecify.annotations.NullMarked;
