package interleave.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import java.util.Optional;

/** What the kit says of a variant before any judge has spoken. A run confirms the claim or refutes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Claim.Right.class, name = "right"),
    @JsonSubTypes.Type(value = Claim.Exposed.class, name = "broken"),
    @JsonSubTypes.Type(value = Claim.Unsafe.class, name = "unsafe"),
    @JsonSubTypes.Type(value = Claim.None.class, name = "submitted")
})
public sealed interface Claim {

    /** Each sentence says how {@code judgement} contradicts this claim; none if it does not. */
    List<String> refutedBy(Judgement judgement);

    /** The defect which {@code judge} must find, if there is one: that one is looked for with patience. */
    default Optional<Defect> soughtBy(Judge judge) {
        return Optional.empty();
    }

    /** Whether something is wrong with it that {@code judge} is not said to find: then there is little to look for. */
    default boolean hidesFrom(Judge judge) {
        return false;
    }

    /** The variant is right: no judge exposes it. */
    record Right() implements Claim {
        @Override
        public List<String> refutedBy(Judgement judgement) {
            return switch (judgement.verdict()) {
                case PASSED, NOT_JUDGED -> List.of();
                case EXPOSED, TIMED_OUT, CRASHED ->
                    List.of("it should be right, but " + judgement.judge().label() + " says: " + judgement.sentence());
            };
        }
    }

    /**
     * The variant is broken on purpose.
     *
     * @param defect what the judges must find
     * @param symptom what a user would observe
     * @param twin simple name of the right class from which it differs by the mistake
     * @param seenBy the judges that must find it
     * @param ids where the pattern is catalogued
     */
    record Exposed(Defect defect, String symptom, String twin, List<Judge> seenBy, List<String> ids) implements Claim {
        @Override
        public List<String> refutedBy(Judgement judgement) {
            return Claim.refutations(judgement, defect, seenBy);
        }

        @Override
        public Optional<Defect> soughtBy(Judge judge) {
            return seenBy.contains(judge) ? Optional.of(defect) : Optional.empty();
        }

        @Override
        public boolean hidesFrom(Judge judge) {
            return !seenBy.contains(judge);
        }
    }

    /**
     * An operation is not made for more than one thread: a cell of a table, not a broken variant.
     *
     * @param defect what the judges must find
     * @param seenBy the judges that must find it
     */
    record Unsafe(Defect defect, List<Judge> seenBy) implements Claim {
        @Override
        public List<String> refutedBy(Judgement judgement) {
            return Claim.refutations(judgement, defect, seenBy);
        }

        @Override
        public Optional<Defect> soughtBy(Judge judge) {
            return seenBy.contains(judge) ? Optional.of(defect) : Optional.empty();
        }

        @Override
        public boolean hidesFrom(Judge judge) {
            return !seenBy.contains(judge);
        }
    }

    /** Nobody knows yet: somebody handed it in, so it counts as refuted when it is exposed. */
    record None() implements Claim {
        @Override
        public List<String> refutedBy(Judgement judgement) {
            return switch (judgement.verdict()) {
                case PASSED, NOT_JUDGED -> List.of();
                case EXPOSED, TIMED_OUT, CRASHED ->
                    List.of(judgement.judge().label() + " says: " + judgement.sentence());
            };
        }
    }

    /**
     * How {@code judgement} contradicts that the judges in {@code seenBy} find {@code defect}. One who is not said to find it
     * may meet it by chance, as it looks from there; what cannot come from it would be a second mistake.
     */
    private static List<String> refutations(Judgement judgement, Defect defect, List<Judge> seenBy) {
        String judge = judgement.judge().label();
        boolean judged = judgement.verdict() != Verdict.NOT_JUDGED;
        boolean declared = judgement.exposes(defect);
        boolean metByChance = !seenBy.contains(judgement.judge())
                && judgement.verdict() == Verdict.EXPOSED
                && judgement.defect() != null
                && defect.mayShowAs(judgement.defect());
        if (seenBy.contains(judgement.judge()) && judged && !declared) {
            return List.of(judge + " should expose it (" + defect.title() + "), but says: " + judgement.sentence());
        }
        if (judged && !declared && !metByChance && judgement.verdict() != Verdict.PASSED) {
            return List.of("its defect is " + defect.title() + ", but " + judge + " says: " + judgement.sentence());
        }
        return List.of();
    }
}
