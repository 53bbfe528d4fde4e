package interleave.cli;

import interleave.judge.Json;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;

/** One JSON document on standard output when all is over, and nothing else there. */
final class JsonView implements RunView {
    private final Terminal terminal;
    private final ProgressView progress;

    JsonView(Terminal terminal) {
        this.terminal = terminal;
        this.progress = new ProgressView(terminal);
    }

    @Override
    public void progress(double share, long secondsLeft, String what) {
        progress.show(share, secondsLeft, what);
    }

    @Override
    public void lessonEnds(LessonReport report) {
        progress.hide();
    }

    @Override
    public void runEnds(RunReport run) {
        terminal.out().println(Json.page(run));
        terminal.flush();
    }
}
