package interleave.cli;

import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.report.CheckPage;
import interleave.report.Style;
import interleave.spec.Lesson;

/** What the judges say of submissions, for people; while they work, how far they are. */
final class CheckView implements RunView {
    private final Terminal terminal;
    private final Machine machine;
    private final CheckPage page;
    private final ProgressView progress;

    CheckView(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.machine = machine;
        this.page = new CheckPage(terminal.out(), new Style(terminal.columns(), terminal.coloured(), true));
        this.progress = new ProgressView(terminal);
    }

    @Override
    public void lessonBegins(Lesson lesson) {
        page.begins(lesson.slug(), lesson.question(), machine);
        terminal.flush();
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
        page.print(run);
        terminal.flush();
    }
}
