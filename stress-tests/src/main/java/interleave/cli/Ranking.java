package interleave.cli;

import interleave.engine.Comparing;
import interleave.engine.Comparing.Measured;
import interleave.judge.Cause;
import interleave.judge.ComparedFigures;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.Judgement;
import interleave.judge.Machine;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.report.Meaning;
import interleave.spec.Lesson;
import interleave.support.Defect;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was judged and measured in order: those that hold first, by their latency. */
final class Ranking {
    private Ranking() {}

    static ComparisonReport of(Machine machine, Lesson lesson, List<VariantReport> judged, Comparing.Result measured) {
        List<Row> rows = judged.stream()
                .map(report -> row(report, measured.byVariant().get(report.variant()), measured.item()))
                .sorted(Comparator.comparing((Row row) -> !row.holds()).thenComparingDouble(Ranking::rank))
                .toList();
        return new ComparisonReport(
                ComparisonReport.FORMAT,
                machine,
                lesson.slug(),
                lesson.topics().getFirst().name(),
                measured.item(),
                measured.itemsPerSecond(),
                rows,
                exitCode(judged));
    }

    private static Row row(VariantReport report, @Nullable Measured measured, String item) {
        if (measured != null && measured.figures() != null) {
            String trouble = measured.trouble().isEmpty() ? "" : " But " + measured.trouble() + ".";
            return new Row(report, measured.figures(), Meaning.of(measured.figures(), item) + trouble);
        }
        if (measured != null) {
            return new Row(report, null, "Not measured: " + measured.trouble() + ".");
        }
        return new Row(report, null, unmeasured(report, item));
    }

    private static String unmeasured(VariantReport report, String item) {
        return report.judgements().stream()
                .filter(j -> j.verdict() != Verdict.PASSED && j.verdict() != Verdict.NOT_JUDGED)
                .findFirst()
                .map(j -> "Not measured, because it is wrong: " + wrong(j)
                        + ". How fast a wrong answer comes does not matter.")
                .orElse(
                        item.isEmpty()
                                ? "Judged only: the kit measures nothing in this lesson."
                                : "Not measured, because no judge has looked at it.");
    }

    private static String wrong(Judgement judgement) {
        Defect defect = judgement.defect();
        String what = defect == null ? judgement.verdict().label() : defect.title();
        return what + ", says " + judgement.judge().label();
    }

    /** By what the rows are sorted: latency; where nobody ever waits, what one operation costs. */
    private static double rank(Row row) {
        ComparedFigures figures = row.figures();
        if (figures == null) {
            return Double.MAX_VALUE;
        }
        ComparedFigures.FlatOut flatOut = figures.flatOut();
        if (figures.idle() == null && flatOut != null) {
            return flatOut.cpuNanosPerItem();
        }
        ComparedFigures.Paced paced = figures.paced();
        return paced == null ? Double.MAX_VALUE : paced.medianMicros().median();
    }

    private static int exitCode(List<VariantReport> judged) {
        List<Judgement> all =
                judged.stream().flatMap(report -> report.judgements().stream()).toList();
        if (judged.stream().anyMatch(report -> !report.refutations().isEmpty())) {
            return Exit.REFUTED;
        }
        if (all.stream().anyMatch(j -> j.cause() == Cause.TOOL)) {
            return Exit.KIT_FAILED;
        }
        return all.stream().anyMatch(j -> j.verdict() == Verdict.NOT_JUDGED) ? Exit.ENVIRONMENT : Exit.AS_CLAIMED;
    }
}
