/**
 * Lesson <b>thread</b>: who runs my code, and how do I know that it has ended?
 *
 * <p>Read {@link interleave.thread.BrokenFunctionStarterRuns} first, then {@link interleave.thread.FunctionStarter};
 * then the gatherers, the joiners, and those that are about the end of the JVM. Run: {@code ./kit run thread}.
 * Note: {@code notes/thread.md}.
 */
@NullMarked
package interleave.thread;

import org.jspecify.annotations.NullMarked;
