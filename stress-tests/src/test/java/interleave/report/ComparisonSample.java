package interleave.report;

import interleave.judge.Claim;
import interleave.judge.ComparedFigures;
import interleave.judge.ComparedFigures.FlatOut;
import interleave.judge.ComparedFigures.Idle;
import interleave.judge.ComparedFigures.Paced;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.Effort;
import interleave.judge.Judgement;
import interleave.judge.Spread;
import interleave.judge.VariantReport;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;

/** A made-up comparison: one that is told, one that looks every second, one that spins, and one that is wrong. */
final class ComparisonSample {
    static final ComparedFigures TOLD = figures(12, 5, new Idle(5, 0, 0));
    static final ComparedFigures SLEEPER = figures(505_000, 5, new Idle(5, 0.001, 0.99));
    static final ComparedFigures SPINNER = figures(0.9, 5, new Idle(5, 0.98, 2));
    static final ComparedFigures COUNTER = new ComparedFigures(paced(0.2, 5), flatOut(1, 5), null);
    static final ComparedFigures DISTURBED = figures(12, 2, new Idle(5, 0, 0));
    static final ComparedFigures UNFAIR = new ComparedFigures(paced(12, 5), flatOut(0.1, 5), new Idle(5, 0, 0));

    private ComparisonSample() {}

    static ComparisonReport report() {
        return new ComparisonReport(
                ComparisonReport.FORMAT,
                CounterSample.MACHINE,
                "producerconsumer",
                "handing over",
                "item",
                1_000,
                List.of(
                        new Row(right("Told"), TOLD, Meaning.of(TOLD, "item")),
                        new Row(right("Sleeper"), SLEEPER, Meaning.of(SLEEPER, "item")),
                        new Row(right("Disturbed"), DISTURBED, Meaning.of(DISTURBED, "item")),
                        new Row(
                                wrong("My<Buffer>"),
                                null,
                                "Not measured, because it is wrong: lost item, says contract.")),
                1);
    }

    static ComparedFigures figures(double medianMicros, int kept, Idle idle) {
        return new ComparedFigures(paced(medianMicros, kept), flatOut(0.97, kept), idle);
    }

    private static Paced paced(double median, int kept) {
        return new Paced(
                new Spread(median, median * 0.9, median * 1.1),
                median * 2,
                median * 3,
                median * 4,
                0.012,
                1,
                4,
                kept,
                5);
    }

    private static FlatOut flatOut(double leastShare, int kept) {
        return new FlatOut(new Spread(1_234_567, 1_000_000, 1_500_000), 321, 0.5, leastShare, 24, 1, kept, 5);
    }

    private static VariantReport right(String name) {
        Judgement passed =
                Judgement.passed(Judge.CONTRACT, "keeps the contract in 9 tests", new Effort(9, "tests"), List.of());
        return new VariantReport(name, new Claim.Right(), List.of(passed), List.of());
    }

    private static VariantReport wrong(String name) {
        Judgement exposed = Judgement.exposed(
                Judge.CONTRACT, Defect.LOST_ITEM, "an item was lost", new Effort(9, "tests"), List.of());
        return new VariantReport(name, new Claim.None(), List.of(exposed), List.of("contract says: an item was lost"));
    }
}
