package interleave.bench;

import java.util.function.IntFunction;

/**
 * One who takes part in a contest.
 *
 * @param name the class
 * @param from ours, JDK, JCTools
 * @param work makes a new one, and work on it for so many actors
 */
record Contestant(String name, String from, IntFunction<Work> work) {}
