package interleave.engine;

import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.List;
import java.util.Optional;

/** Which judge is asked about which variant. */
public enum Plan {
    /** Every judge about every variant. */
    FULL {
        @Override
        public boolean asks(Judge judge, Variant variant) {
            return true;
        }
    },

    /**
     * Of the judges that expose a broken variant only the quickest; of the others only the two that
     * need least time. A broken variant that none but the slow one exposes is left out.
     */
    QUICK {
        @Override
        public boolean asks(Judge judge, Variant variant) {
            boolean right = List.of(Judge.values()).stream()
                    .allMatch(any -> variant.claim().soughtBy(any).isEmpty());
            return right
                    ? QUICK_JUDGES.subList(0, 2).contains(judge)
                    : quickest(variant).filter(judge::equals).isPresent();
        }
    };

    private static final List<Judge> QUICK_JUDGES = List.of(Judge.CONTRACT, Judge.MEMORY, Judge.LOAD);

    /** Whether {@code judge} is asked about {@code variant}, if it can say anything about it. */
    public abstract boolean asks(Judge judge, Variant variant);

    /** Whether no judge at all is asked about {@code variant}. */
    public boolean leavesOut(Variant variant) {
        return List.of(Judge.values()).stream().noneMatch(judge -> asks(judge, variant));
    }

    private static Optional<Judge> quickest(Variant variant) {
        return QUICK_JUDGES.stream()
                .filter(judge -> variant.isAskedBy(judge)
                        && variant.claim().soughtBy(judge).isPresent())
                .findFirst();
    }
}
