package interleave.report;

import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.Submission;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the judges say of files that somebody has handed in, as a page for people: for each one sentence, every
 * judge's verdict, the evidence, and once for all what no judge can see.
 */
public final class CheckPage {
    private final Page page;

    /** Creates a page that prints to {@code out}. */
    public CheckPage(PrintStream out, Style style) {
        this.page = new Page(out, style);
    }

    /** Prints the title, so that the first line is there at once. */
    public void begins(String lesson, String question, Machine machine) {
        page.labelled(0, "Interleave · " + lesson, Tone.STRONG, "· " + question);
        page.paragraph(0, machine.line(), Tone.DIM);
    }

    /** Prints all that was said in {@code run}. */
    public void print(RunReport run) {
        for (LessonReport lesson : run.lessons()) {
            lesson.variants().forEach(this::print);
            page.blank();
            page.paragraph(0, "What each judge cannot see", Tone.STRONG);
            new BlindSpots(page).table(lesson.variants());
            page.blank();
            Finding.closing(lesson.variants()).forEach(cell -> page.paragraph(0, cell.text(), cell.tone()));
        }
        if (!run.leftOut().isEmpty()) {
            page.paragraph(0, "Left out by --quick: " + String.join("; ", run.leftOut()) + ".", Tone.DIM);
        }
    }

    private void print(VariantReport report) {
        Finding finding = Finding.of(report);
        page.blank();
        page.paragraph(0, finding.mark() + " " + finding.sentence(report), finding.tone());
        topics(report);
        Table table = new Table().left("").left("").left("");
        report.judgements().forEach(judgement -> table.row(row(judgement)));
        page.table(2, table);
        var details = new DetailsSection(page);
        report.judgements().stream()
                .filter(judgement -> judgement.verdict() != Verdict.PASSED)
                .forEach(judgement -> {
                    page.blank();
                    details.print(judgement);
                });
        report.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.PASSED)
                .filter(DetailsSection::hasOutput)
                .findFirst() // the others saw the same
                .ifPresent(details::printOutput);
    }

    private void topics(VariantReport report) {
        Submission submission = report.submission();
        if (submission != null && !submission.otherTopics().isEmpty()) {
            String others = submission.otherTopics().stream()
                    .map(topic -> "--topic \"" + topic + "\"")
                    .collect(Collectors.joining(", "));
            page.paragraph(
                    2,
                    "Judged as \"" + submission.topic() + "\". Of the same contract there is also: " + others,
                    Tone.DIM);
        }
    }

    private static List<Cell> row(Judgement judgement) {
        String judge = judgement.judge().label() + " (" + judgement.judge().tool() + ")";
        return List.of(Cell.of(judge, Tone.STRONG), verdict(judgement), said(judgement));
    }

    private static Cell verdict(Judgement judgement) {
        Tone tone = switch (judgement.verdict()) {
            case PASSED -> Tone.GOOD;
            case EXPOSED, TIMED_OUT, CRASHED -> Tone.BAD;
            case NOT_JUDGED -> Tone.ODD;
        };
        return Cell.of(VariantsSection.word(judgement.verdict()), tone);
    }

    /** Of what was seen only the name: the sentence stands with the evidence. */
    private static Cell said(Judgement judgement) {
        return switch (judgement.verdict()) {
            case PASSED -> Cell.of(judgement.sentence());
            case EXPOSED ->
                Cell.of(judgement.defect() == null ? "" : judgement.defect().title());
            case TIMED_OUT, CRASHED, NOT_JUDGED -> Cell.of("see below");
        };
    }
}
