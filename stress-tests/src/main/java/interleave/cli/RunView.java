package interleave.cli;

import interleave.engine.Listener;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;

/** x */
interface RunView extends Listener {
    /** x */
    void lessonEnds(LessonReport report);
    /** x */
    void runEnds(RunReport report);

    /** x */
    class Silent implements RunView {
        private final ProgressView progress;
        Silent(Terminal terminal) { progress = new ProgressView(terminal); }
        @Override public void lessonEnds(LessonReport report) { progress.hide(); }
        @Override public void runEnds(RunReport report) {}
        @Override public void progress(double share, long secondsLeft, String what) { progress.show(share, secondsLeft, what); }
    }
    /** x */
    final class Console extends Silent {
        Console(Terminal terminal, Machine machine) { super(terminal); terminal.out().println(machine.line()); terminal.flush(); }
    }
}
