package interleave.report;

import interleave.judge.Claim;
import interleave.judge.CostReport;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.ExperimentReport;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.LoopReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A made-up run of the lesson {@code counter} in which all went as claimed: eight broken variants, eight right ones. */
final class CounterSample {
    static final Machine MACHINE = new Machine(2, "Some CPU", "amd64", "Linux 6", "Some Vendor 25", "2026-01-31");

    private static final Map<String, String> BROKEN_AND_TWIN = Map.of(
            "BrokenCounterPlainIncrement", "SynchronizedCounter",
            "BrokenCounterTwoLocks", "SynchronizedCounter",
            "BrokenCounterUnlockedRead", "SynchronizedCounter",
            "BrokenLockCounterNewLockPerCall", "LockCounter",
            "BrokenCounterVolatileIncrement", "AtomicCounter",
            "BrokenCasCounterWithoutRetry", "CasCounter",
            "BrokenAtomicLongCounterResetsInTwoSteps", "AtomicLongCounter",
            "BrokenLongAdderCounterReadsDuringReset", "LongAdderCounter");

    private static final List<String> RIGHT = List.of(
            "SynchronizedCounter",
            "LockCounter",
            "AtomicCounter",
            "CasCounter",
            "StripedCounter",
            "ConfinedCounter",
            "AtomicLongCounter",
            "LongAdderCounter");

    private CounterSample() {}

    static RunReport run() {
        return new RunReport(RunReport.FORMAT, MACHINE, List.of(lesson()), List.of(), List.of(), List.of(), 0);
    }

    static LessonReport lesson() {
        List<String> broken = BROKEN_AND_TWIN.keySet().stream().sorted().toList();
        return new LessonReport(
                "counter",
                "How can two correct increments count as one?",
                List.of(interpreted(), compiled()),
                Stream.concat(
                                broken.stream().map(CounterSample::broken),
                                RIGHT.stream().map(CounterSample::right))
                        .toList(),
                broken.stream().map(name -> new LoopReport(name, 100, 3)).toList(),
                RIGHT.stream().flatMap(CounterSample::costs).toList());
    }

    static ExperimentReport interpreted() {
        List<Long> rounds = List.of(
                381_229L, 266_816L, 401_553L, 377_001L, 295_118L, 343_210L, 389_467L, 412_345L, 301_777L, 499_999L);
        return new ExperimentReport(
                "10 threads × 50,000 increments of one variable",
                "interpreted (java -Xint), bytecode by bytecode, as CPython runs the slides' program",
                "a thread takes about a millisecond for its 50,000 turns, so threads overlap; and every turn reads the"
                        + " variable, adds, and writes it back, with room for another thread in between",
                500_000,
                rounds,
                true);
    }

    static ExperimentReport compiled() {
        List<Long> rounds = new ArrayList<>(Collections.nCopies(100, 500_000L));
        rounds.set(0, 393_035L);
        return new ExperimentReport(
                "10 threads × 50,000 increments of one variable",
                "compiled, as the JVM usually runs it",
                "after the first round the compiler has turned the loop into one addition of 50,000, over before the"
                        + " next thread has started: the program is as wrong as before, and gets away with it",
                500_000,
                rounds,
                false);
    }

    static VariantReport broken(String name) {
        var claim = new Claim.Exposed(
                Defect.LOST_UPDATE,
                "two threads read the same count, both write count + 1, and one increment is lost",
                BROKEN_AND_TWIN.getOrDefault(name, "SynchronizedCounter"),
                List.of(Judge.INTERLEAVINGS, Judge.MEMORY, Judge.LOAD),
                List.of("CWE-366", "VNA02-J"));
        return new VariantReport(
                name, claim, List.of(passedContract(), seesInterleavings(name), memory(), load()), List.of());
    }

    /** Lincheck lets every thread see every write at once. */
    private static Judgement seesInterleavings(String name) {
        return name.equals("BrokenCounterUnlockedRead")
                ? passed(Judge.INTERLEAVINGS, "right in 3,012 interleavings of 3 scenarios", 3_012)
                : interleavings(name);
    }

    static Judgement passedContract() {
        return Judgement.passed(Judge.CONTRACT, "keeps the contract in 12 tests", new Effort(12, "tests"), List.of());
    }

    static Judgement interleavings(String name) {
        String file = name + ".java";
        var trace = new Evidence.Trace(
                "two increments",
                List.of("Thread 1", "Thread 2"),
                List.of(
                        new Evidence.Step(0, 0, "increment()", null, 0, null),
                        new Evidence.Step(0, 1, "count ➜ 0", file, 24, "        count++;"),
                        new Evidence.Step(1, 0, "increment()", null, 0, null),
                        new Evidence.Step(1, 1, "count ➜ 0", file, 24, "        count++;"),
                        new Evidence.Step(1, 1, "count = 1", file, 24, "        count++;"),
                        new Evidence.Step(0, 1, "count = 1", file, 24, "        count++;")),
                "increment | increment | afterwards get 1");
        return Judgement.exposed(
                Judge.INTERLEAVINGS,
                Defect.LOST_UPDATE,
                "two increments: " + trace.results(),
                new Effort(7, "interleavings"),
                List.of(trace));
    }

    static Judgement memory() {
        var outcomes = new Evidence.OutcomeTable(
                "two increments",
                List.of(
                        new Evidence.Outcome("0", 0, true, "both increments were lost"),
                        new Evidence.Outcome("1", 120_000, true, "one increment was lost"),
                        new Evidence.Outcome("2", 5_040_000, false, "both increments counted")));
        return Judgement.exposed(
                Judge.MEMORY,
                Defect.LOST_UPDATE,
                "two increments: one increment was lost (outcome \"1\", 120,000 of 5,160,000 samples)",
                new Effort(5_160_000, "samples"),
                List.of(outcomes));
    }

    private static Judgement load() {
        return Judgement.exposed(
                Judge.LOAD,
                Defect.LOST_UPDATE,
                "two threads count: 48,023 increments, counted 45,001: 3,022 lost (in round 1)",
                new Effort(48_023, "operations"),
                List.of());
    }

    static VariantReport right(String name) {
        return new VariantReport(
                name,
                new Claim.Right(),
                List.of(
                        passedContract(),
                        passed(Judge.INTERLEAVINGS, "right in 3,012 interleavings of 3 scenarios", 3_012),
                        passed(Judge.MEMORY, "no forbidden outcome in 4,123,456 samples of 4 questions", 4_123_456),
                        passed(Judge.LOAD, "nothing wrong in 340 rounds, 9,876,543 operations", 9_876_543)),
                List.of());
    }

    static Judgement passed(Judge judge, String sentence, long examined) {
        return Judgement.passed(
                judge,
                sentence,
                new Effort(
                        examined,
                        judge == Judge.MEMORY ? "samples" : judge == Judge.LOAD ? "operations" : "interleavings"),
                List.of());
    }

    private static Stream<CostReport> costs(String name) {
        double nanos = 4 + RIGHT.indexOf(name);
        return Stream.of(
                new CostReport(name, 1, nanos, nanos - 0.5, nanos + 0.5, 1, 60, 60),
                new CostReport(name, 2, 300 - 10 * nanos, 30, 1_234.5, 0.43, 58, 60));
    }
}
