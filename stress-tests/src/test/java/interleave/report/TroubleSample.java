package interleave.report;

import interleave.judge.Cause;
import interleave.judge.Claim;
import interleave.judge.CostReport;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.LoopReport;
import interleave.judge.RunReport;
import interleave.judge.Submission;
import interleave.judge.VariantReport;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;

/** A made-up run in which much went wrong: every claim, every verdict, every kind of evidence. */
final class TroubleSample {
    private static final Claim DEADLOCKS = new Claim.Exposed(
            Defect.DEADLOCK, "two transfers wait for each other", "OrderedTransfer", List.of(Judge.LOAD), List.of());

    private TroubleSample() {}

    static RunReport run() {
        LessonReport lesson = lesson();
        List<String> refutations = lesson.variants().stream()
                .flatMap(variant -> variant.refutations().stream())
                .toList();
        return new RunReport(
                RunReport.FORMAT,
                CounterSample.MACHINE,
                List.of(lesson),
                refutations,
                List.of("see above"),
                List.of(),
                1);
    }

    static LessonReport lesson() {
        return new LessonReport(
                "transfer",
                "Why do two transfers wait for ever?",
                List.of(CounterSample.compiled()),
                List.of(
                        report("BrokenTransferLocksInTurn", DEADLOCKS, deadlocked(), overlooked()),
                        report("BrokenTransferTimesOut", DEADLOCKS, timedOut(), notJudged()),
                        report("OrderedTransfer", new Claim.Right(), failedTest(), crashed()),
                        submission(CounterSample.passedContract(), notJudged())),
                List.of(new LoopReport("BrokenTransferLocksInTurn", 50, 1)),
                List.of(
                        new CostReport("OrderedTransfer", 1, 12.25, 11, 14, 1, 60, 60),
                        new CostReport("OrderedTransfer", 2, 80, 70, 90, 0.5, 4, 20),
                        new CostReport("Disturbed", 2, 81, 71, 91, 0.5, 11, 60),
                        new CostReport("Mine", 2, 99.5, 90, 110, 0.25, 12, 60)));
    }

    /** What the engine does: the claim itself says what contradicts it. */
    static VariantReport report(String name, Claim claim, Judgement... judgements) {
        List<String> refutations = new ArrayList<>();
        for (Judgement judgement : judgements) {
            refutations.addAll(claim.refutedBy(judgement));
        }
        return new VariantReport(name, claim, List.of(judgements), refutations);
    }

    private static VariantReport submission(Judgement... judgements) {
        return new VariantReport(
                "Mine",
                new Claim.None(),
                List.of(judgements),
                List.of(),
                new Submission("Mine.java", "Mine", "transfers", List.of("fair transfers")));
    }

    private static Judgement deadlocked() {
        var threads = new Evidence.Threads(
                "a circle of two threads",
                List.of(
                        new Evidence.ThreadState(
                                "transfer-1",
                                "BLOCKED",
                                12,
                                List.of("Account@1 since Transfer.java:10"),
                                "Account@2, held by \"transfer-2\"",
                                List.of("at Transfer.run(Transfer.java:11)")),
                        new Evidence.ThreadState("transfer-2", "RUNNABLE", -1, List.of(), null, List.of())));
        return Judgement.exposed(
                Judge.LOAD, Defect.DEADLOCK, "no thread can go on", new Effort(3, "rounds"), List.of(threads));
    }

    private static Judgement overlooked() {
        return CounterSample.passed(Judge.INTERLEAVINGS, "right in 9 interleavings of 1 scenario", 9);
    }

    private static Judgement timedOut() {
        var figures = new Evidence.Measurements(
                "what it used",
                List.of(
                        new Evidence.Measurement("processor time", 1_234.56, "ms"),
                        new Evidence.Measurement("threads", 2, "")));
        return Judgement.timedOut(Judge.LOAD, "did not end within 10 s", List.of(figures));
    }

    private static Judgement failedTest() {
        var text = new Evidence.Text(
                "the first test that failed", "expected 1\n\tbut was 0\u001b[31m\n\na\nb\nc\nd\ne\nf");
        return Judgement.exposed(
                Judge.CONTRACT,
                Defect.WRONG_RESULT,
                "counts one: expected 1 but was 0",
                new Effort(4, "tests"),
                List.of(text));
    }

    private static Judgement crashed() {
        return Judgement.crashed(Judge.LOAD, "the JVM ended with exit code 3 before the judge had spoken", List.of())
                .after(1_500);
    }

    static Judgement notJudged() {
        return Judgement.notJudged(Judge.MEMORY, Cause.ENVIRONMENT, "this machine offers one core");
    }

    /** A trace with more threads, and one with more steps, than fit easily. */
    static Judgement longTrace(int steps) {
        List<Evidence.Step> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            all.add(new Evidence.Step(i % 3, i % 2, "step " + (i + 1), "Transfer.java", i + 1, null));
        }
        var trace = new Evidence.Trace("three transfers", List.of("Alice", "Bob", "Carol"), all, "nobody is richer");
        return Judgement.exposed(
                Judge.INTERLEAVINGS, Defect.DEADLOCK, "stuck", new Effort(2, "interleavings"), List.of(trace));
    }
}
