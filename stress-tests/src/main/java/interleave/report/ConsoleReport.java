package interleave.report;

import interleave.judge.ExperimentReport;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import java.io.PrintStream;

/**
 * A lesson's result as a page for people. It can be told as it happens: the experiment round by round,
 * the rest when it is complete.
 *
 * <pre>{@code
 * var console = new ConsoleReport(out, new Style(100, false, true));
 * console.lessonBegins("counter", "How can two correct increments count as one?", Machine.here());
 * console.experimentsBegin("10 threads × 50,000 increments");
 * console.experimentBegins("interpreted", 500_000, true);
 * console.round(1, 381_229);
 * console.experimentEnds(experiment);
 * console.lessonEnds(lesson);
 * }</pre>
 *
 * <p><b>Not promised:</b> use by several threads at the same time.
 */
public final class ConsoleReport {
    private final Page page;
    private final ExperimentSection experiments;
    private boolean lessonsBegun;
    private boolean experimentsBegun;

    /** Creates a report that prints to {@code out}, which should encode as UTF-8 unless {@code style} does without. */
    public ConsoleReport(PrintStream out, Style style) {
        this.page = new Page(out, style);
        this.experiments = new ExperimentSection(page);
    }

    /** Prints the title, so that the first line is there at once. */
    public void lessonBegins(String lesson, String question, Machine machine) {
        if (lessonsBegun) {
            page.blank();
        }
        lessonsBegun = true;
        page.numberFromOne();
        experimentsBegun = false;
        page.labelled(0, "Interleave · " + lesson, Tone.STRONG, "· " + question);
        page.paragraph(0, machine.line(), Tone.DIM);
    }

    /** Begins the experiments; {@code what} is run again and again, for example {@code 10 threads × 50,000 increments}. */
    public void experimentsBegin(String what) {
        page.heading("The slide's experiment" + (what.isEmpty() ? "" : ": " + what));
        experimentsBegun = true;
    }

    /** Begins an experiment under one condition; {@code show} tells whether each round is worth a line of its own. */
    public void experimentBegins(String condition, long expected, boolean show) {
        if (!experimentsBegun) {
            experimentsBegin("");
        }
        experiments.begins(condition, expected, show);
    }

    /** Tells one round, counted from 1. */
    public void round(int number, long obtained) {
        experiments.round(number, obtained);
    }

    /** Sums up the experiment under one condition. */
    public void experimentEnds(ExperimentReport report) {
        experiments.ends(report);
    }

    /** Prints everything but the experiments, which have been told already. */
    public void lessonEnds(LessonReport report) {
        if (!report.variants().isEmpty()) {
            new VariantsSection(page).print(report.variants());
        }
        new TroubleSection(page).print(report);
        new DetailsSection(page).print(report.variants());
        if (!report.variants().isEmpty()) {
            new BlindSpots(page).print(report.variants());
        }
        new EffortSection(page).print(report);
        new CostSection(page).print(report);
        new ScalingSection(page).print(report.scalings());
        new GridsSection(page).print(report.grids());
        page.blank();
        Cell closing = Closing.of(report);
        page.paragraph(0, closing.text(), closing.tone());
    }

    /** Prints how each lesson ended, if there was more than one, and what was left out. */
    public void runEnds(RunReport run) {
        if (run.lessons().size() > 1) {
            table(run);
        }
        if (!run.leftOut().isEmpty()) {
            page.blank();
            page.paragraph(0, "Left out by --quick: " + String.join("; ", run.leftOut()) + ".", Tone.DIM);
        }
    }

    private void table(RunReport run) {
        page.blank();
        Table table = new Table().left("lesson").left("");
        run.lessons().forEach(lesson -> table.row(Cell.of(lesson.lesson(), Tone.STRONG), Closing.of(lesson)));
        page.table(0, table);
    }

    /** Prints a whole run, as if it happened now. */
    public void print(RunReport run) {
        for (LessonReport lesson : run.lessons()) {
            lessonBegins(lesson.lesson(), lesson.question(), run.machine());
            for (ExperimentReport experiment : lesson.experiments()) {
                if (!experimentsBegun) {
                    experimentsBegin(experiment.program());
                }
                experimentBegins(experiment.condition(), experiment.expected(), experiment.show());
                for (int i = 0; i < experiment.rounds().size(); i++) {
                    round(i + 1, experiment.rounds().get(i));
                }
                experimentEnds(experiment);
            }
            lessonEnds(lesson);
        }
        runEnds(run);
    }
}
