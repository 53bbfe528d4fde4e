package interleave.judge;

import interleave.support.Judge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said of one variant.
 *
 * @param variant the variant's name
 * @param claim what was claimed beforehand
 * @param judgements one for each judge of the lesson
 * @param refutations how the judgements contradict the claim, a sentence each; empty if they do not
 * @param submission where it comes from, if somebody handed it in as a source file
 */
public record VariantReport(
        String variant,
        Claim claim,
        List<Judgement> judgements,
        List<String> refutations,
        @Nullable Submission submission) {
    /** The report on a variant of the kit's own. */
    public VariantReport(String variant, Claim claim, List<Judgement> judgements, List<String> refutations) {
        this(variant, claim, judgements, refutations, null);
    }

    /** What {@code judge} said, if it was asked. */
    public Optional<Judgement> by(Judge judge) {
        return judgements.stream().filter(j -> j.judge() == judge).findFirst();
    }

    /** Whether no judge has seen anything wrong with it, whatever was claimed, and at least one has looked. */
    public boolean holds() {
        return judgements.stream().anyMatch(j -> j.verdict() == Verdict.PASSED)
                && judgements.stream()
                        .allMatch(j -> j.verdict() == Verdict.PASSED || j.verdict() == Verdict.NOT_JUDGED);
    }
}
