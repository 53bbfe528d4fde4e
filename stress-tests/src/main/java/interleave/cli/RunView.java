package interleave.cli;

import interleave.engine.Listener;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;

/** What a user sees of a run. */
interface RunView extends Listener {
    /** A lesson is over. */
    void lessonEnds(LessonReport report);

    /** All of them are. */
    void runEnds(RunReport run);
}
