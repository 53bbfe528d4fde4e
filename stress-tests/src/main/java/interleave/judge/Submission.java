package interleave.judge;

import java.util.List;

/**
 * Where a variant that somebody handed in comes from, and as what it is judged.
 *
 * @param file the source file, as it was named
 * @param className the class in it that implements the contract, fully qualified
 * @param topic the topic of the lesson whose judges examine it
 * @param otherTopics the topics that have the same contract, by whose judges it could have been examined
 */
public record Submission(String file, String className, String topic, List<String> otherTopics) {}
