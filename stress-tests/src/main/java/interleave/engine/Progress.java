package interleave.engine;

import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.spec.Experiment;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.util.List;
import java.util.Set;

/**
 * How much of a run is done, and how long the rest will take: every piece of work has an expected
 * duration, and the pace so far tells how far this machine is from it.
 */
final class Progress {
    private static final long LOOPS_MILLIS = 100;
    private static final long COSTS_MILLIS = 2_500;
    private static final long SCALING_MILLIS = 15_000;

    private final Listener listener;
    private final long begun = System.nanoTime();
    private final long total;
    private long done;

    Progress(Listener listener, Lesson lesson, List<Variant> variants, Set<Part> parts, Budget budget) {
        this(
                listener,
                parts.stream()
                        .mapToLong(part -> expected(part, lesson, variants, budget))
                        .sum());
    }

    /** Progress through work that should take {@code total} milliseconds. */
    Progress(Listener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    private static long expected(Part part, Lesson lesson, List<Variant> variants, Budget budget) {
        return switch (part) {
            case EXPERIMENT ->
                JvmFlags.conditions(lesson).stream()
                        .mapToLong(Progress::expected)
                        .sum();
            case JUDGES ->
                variants.stream()
                        .flatMap(variant -> lesson.topic(variant).specs().keySet().stream()
                                .filter(variant::isAskedBy)
                                .map(judge -> expected(judge, variant, budget)))
                        .mapToLong(Long::longValue)
                        .sum();
            case MEASUREMENTS -> loops(lesson.variants().size()) + costs() + scaling(lesson);
        };
    }

    static long expected(Experiment.Condition condition) {
        return 200 + condition.rounds() * (condition.show() ? 10L : 1L);
    }

    static long expected(Judge judge, Variant variant, Budget budget) {
        boolean broken = variant.claim().soughtBy(judge).isPresent();
        return switch (judge) {
            case CONTRACT -> 50;
            case INTERLEAVINGS -> broken ? 200 : 500;
            case MEMORY -> broken ? 150 : 4L * budget.questionMillis();
            case LOAD -> broken ? 50 : 3L * budget.questionMillis();
        };
    }

    static long loops(int variants) {
        return LOOPS_MILLIS * variants;
    }

    static long costs() {
        return COSTS_MILLIS;
    }

    static long scaling(Lesson lesson) {
        return lesson.scaling().isPresent() ? SCALING_MILLIS : 0;
    }

    /** Work that was expected to take {@code millis} is done; next comes {@code what}. */
    synchronized void done(long millis, String what) {
        done = Math.min(total, done + millis);
        double share = total == 0 ? 1 : (double) done / total;
        long elapsed = (System.nanoTime() - begun) / 1_000_000;
        long left = share < 0.05 ? total - done : Math.round(elapsed * (1 - share) / share);
        listener.progress(share, Math.max(1, left / 1_000), what);
    }
}
