package interleave.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judge's verdict on one variant, with the evidence for it.
 *
 * @param judge who speaks
 * @param verdict what is said
 * @param defect what is wrong; present if and only if the verdict is {@code EXPOSED}
 * @param cause why nothing can be said; present if and only if the verdict is {@code NOT_JUDGED}
 * @param sentence the verdict in one sentence, for people
 * @param evidence what convinces, the most convincing first
 * @param effort how much was examined
 * @param millis how long it took
 */
public record Judgement(
        Judge judge,
        Verdict verdict,
        @Nullable Defect defect,
        @Nullable Cause cause,
        String sentence,
        List<Evidence> evidence,
        Effort effort,
        long millis) {

    /** Checks that a verdict comes with what it must come with. */
    public Judgement {
        if ((verdict == Verdict.EXPOSED) != (defect != null)) {
            throw new IllegalArgumentException(verdict + " with defect " + defect + ": a defect goes with EXPOSED");
        }
        if ((verdict == Verdict.NOT_JUDGED) != (cause != null)) {
            throw new IllegalArgumentException(verdict + " with cause " + cause + ": a cause goes with NOT_JUDGED");
        }
        if (verdict == Verdict.PASSED && effort.examined() <= 0) {
            throw new IllegalArgumentException("PASSED after examining no " + effort.unit() + ": that is NOT_JUDGED");
        }
        evidence = List.copyOf(evidence);
    }

    /** The judge looked at {@code effort} and saw nothing wrong. */
    public static Judgement passed(Judge judge, String sentence, Effort effort, List<Evidence> evidence) {
        if (effort.examined() <= 0) {
            return notJudged(judge, Cause.TOOL, "examined no " + effort.unit() + ", so it can say nothing");
        }
        return new Judgement(judge, Verdict.PASSED, null, null, sentence, evidence, effort, 0);
    }

    /** The judge saw {@code defect}. */
    public static Judgement exposed(
            Judge judge, Defect defect, String sentence, Effort effort, List<Evidence> evidence) {
        return new Judgement(judge, Verdict.EXPOSED, defect, null, sentence, evidence, effort, 0);
    }

    /** The variant did not end in time. */
    public static Judgement timedOut(Judge judge, String sentence, List<Evidence> evidence) {
        return new Judgement(judge, Verdict.TIMED_OUT, null, null, sentence, evidence, new Effort(0, "results"), 0);
    }

    /** The variant ended its JVM. */
    public static Judgement crashed(Judge judge, String sentence, List<Evidence> evidence) {
        return new Judgement(judge, Verdict.CRASHED, null, null, sentence, evidence, new Effort(0, "results"), 0);
    }

    /** The judge did not look, because of {@code cause}. */
    public static Judgement notJudged(Judge judge, Cause cause, String sentence) {
        return new Judgement(judge, Verdict.NOT_JUDGED, null, cause, sentence, List.of(), new Effort(0, "results"), 0);
    }

    /** The same judgement, having taken {@code millis} milliseconds. */
    public Judgement after(long millis) {
        return new Judgement(judge, verdict, defect, cause, sentence, evidence, effort, millis);
    }

    /** The same judgement with one more piece of evidence at the end. */
    public Judgement with(Evidence more) {
        var all = new java.util.ArrayList<>(evidence);
        all.add(more);
        return new Judgement(judge, verdict, defect, cause, sentence, all, effort, millis);
    }

    /** The same judgement with other evidence. */
    public Judgement withEvidence(List<Evidence> evidence) {
        return new Judgement(judge, verdict, defect, cause, sentence, evidence, effort, millis);
    }

    /** Whether the judge saw {@code sought}. */
    @JsonIgnore
    public boolean exposes(Defect sought) {
        return verdict == Verdict.EXPOSED && defect == sought;
    }
}
