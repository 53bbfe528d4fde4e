package interleave.measure;

import interleave.spec.Comparison;

/** Measures one variant, step by step. */
public final class Bench {
    private final Comparison comparison;

    /** Measures the subject that {@code comparison} draws. */
    public Bench(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Does one step and says what came of it. */
    public Sample measure(Step step) throws InterruptedException {
        return switch (step.kind()) {
            case WARM_UP -> {
                FlatOutRound.run(comparison, step.millis());
                yield new Sample.Warm(comparison.item());
            }
            case IDLE -> IdleRound.run(comparison, step.millis());
            case PACED -> PacedRound.run(comparison, step.millis());
            case FLAT_OUT -> FlatOutRound.run(comparison, step.millis());
        };
    }
}
