package interleave.engine;

import interleave.judge.Claim;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judge.VariantReport;
import interleave.support.Judge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the judges of a lesson have said so far; two of them work at the same time. */
final class Judgements {
    private final Map<Variant, Map<Judge, Judgement>> byVariant = new HashMap<>();

    synchronized void add(Variant variant, Judgement judgement) {
        byVariant.computeIfAbsent(variant, first -> new EnumMap<>(Judge.class)).put(judgement.judge(), judgement);
    }

    /** What was said of {@code variant}, and how it contradicts what is claimed of it. */
    synchronized VariantReport report(Variant variant) {
        Claim claim = variant.claim();
        List<Judgement> said =
                List.copyOf(byVariant.getOrDefault(variant, Map.of()).values());
        List<String> refutations = said.stream()
                .flatMap(judgement -> claim.refutedBy(judgement).stream())
                .toList();
        return new VariantReport(variant.name(), claim, said, refutations, variant.submission());
    }
}
