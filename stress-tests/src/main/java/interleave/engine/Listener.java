package interleave.engine;

import interleave.judge.ExperimentReport;
import interleave.spec.Experiment;
import interleave.spec.Lesson;

/** Told how a run gets on. Several threads may call it, but never two at a time. */
public interface Listener {
    /** The lesson begins. */
    default void lessonBegins(Lesson lesson) {}

    /** The lesson's experiment begins. */
    default void experimentsBegin(Experiment experiment) {}

    /** It begins under {@code condition}; every round should give {@code expected}. */
    default void experimentBegins(Experiment.Condition condition, long expected) {}

    /** A round of it, counted from 1. */
    default void round(int number, long obtained) {}

    /** All rounds under this condition are over. */
    default void experimentEnds(ExperimentReport report) {}

    /**
     * Something has been finished.
     *
     * @param share how much of the run is done, from 0 to 1
     * @param secondsLeft how long the rest will take, as far as one can tell
     * @param what is being done now
     */
    default void progress(double share, long secondsLeft, String what) {}
}
