package interleave.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;

/** What the kit says of a variant before any judge has spoken. A run confirms the claim or refutes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Claim.Right.class, name = "right"),
    @JsonSubTypes.Type(value = Claim.Exposed.class, name = "broken"),
    @JsonSubTypes.Type(value = Claim.None.class, name = "submitted")
})
public sealed interface Claim {

    /** Each sentence says how {@code judgement} contradicts this claim; none if it does not. */
    List<String> refutedBy(Judgement judgement);

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
            var refuted = new ArrayList<String>();
            String judge = judgement.judge().label();
            boolean judged = judgement.verdict() != Verdict.NOT_JUDGED;
            boolean declared = judgement.exposes(defect);
            if (seenBy.contains(judgement.judge()) && judged && !declared) {
                refuted.add(judge + " should expose it (" + defect.title() + "), but says: " + judgement.sentence());
            } else if (judged && !declared && judgement.verdict() != Verdict.PASSED) {
                refuted.add("its defect is " + defect.title() + ", but " + judge + " says: " + judgement.sentence());
            }
            return refuted;
        }
    }

    /** Nobody knows yet: somebody handed it in, so it counts as refuted when it is exposed. */
    record None() implements Claim {
        @Override
        public List<String> refutedBy(Judgement judgement) {
            return new Right().refutedBy(judgement);
        }
    }
}
