package interleave.cli;

import interleave.judge.ExperimentReport;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.report.ConsoleReport;
import interleave.report.Style;
import interleave.spec.Experiment;
import interleave.spec.Lesson;

/** A page for people, told as it happens; while the judges work, how far they are. */
final class ConsoleView implements RunView {
    private final Terminal terminal;
    private final Machine machine;
    private final ConsoleReport report;
    private final ProgressView progress;

    ConsoleView(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.machine = machine;
        this.report = new ConsoleReport(terminal.out(), new Style(terminal.columns(), terminal.coloured(), true));
        this.progress = new ProgressView(terminal);
    }

    @Override
    public void lessonBegins(Lesson lesson) {
        report.lessonBegins(lesson.slug(), lesson.question(), machine);
        terminal.flush();
    }

    @Override
    public void experimentsBegin(Experiment experiment) {
        report.experimentsBegin(experiment.program());
        terminal.flush();
    }

    @Override
    public void experimentBegins(Experiment.Condition condition, long expected) {
        progress.hide();
        report.experimentBegins(condition.name(), expected, condition.show());
        terminal.flush();
    }

    @Override
    public void round(int number, long obtained) {
        report.round(number, obtained);
        terminal.flush();
    }

    @Override
    public void experimentEnds(ExperimentReport ended) {
        report.experimentEnds(ended);
        terminal.flush();
    }

    @Override
    public void progress(double share, long secondsLeft, String what) {
        progress.show(share, secondsLeft, what);
    }

    @Override
    public void lessonEnds(LessonReport ended) {
        progress.hide();
        report.lessonEnds(ended);
        terminal.flush();
    }

    @Override
    public void runEnds(RunReport run) {
        report.runEnds(run);
        terminal.flush();
    }
}
