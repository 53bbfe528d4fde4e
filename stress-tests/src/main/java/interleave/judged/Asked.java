package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sees to it that a question which is to be asked is one that the spec has: else nobody would miss it. */
final class Asked {
    private Asked() {}

    /** Why {@code judge}, whose spec has the questions {@code known}, cannot ask {@code variant} what it should be asked. */
    static Optional<Judgement> objection(Judge judge, Variant variant, Collection<String> known) {
        return variant.questions().getOrDefault(judge, List.of()).stream()
                .filter(question -> !known.contains(question))
                .findFirst()
                .map(question -> Judgement.notJudged(
                        judge,
                        Cause.TOOL,
                        "the spec has no question \"" + question + "\"; it has: " + String.join(", ", known)));
    }
}
