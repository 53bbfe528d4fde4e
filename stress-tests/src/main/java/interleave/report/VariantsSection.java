package interleave.report;

import interleave.judge.Claim;
import interleave.judge.Judgement;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every variant with the verdict of every judge, in one table. */
final class VariantsSection {
    private final Page page;

    VariantsSection(Page page) {
        this.page = page;
    }

    void print(List<VariantReport> variants) {
        page.heading("The variants, and what each judge says");
        List<Judge> judges = judges(variants);
        Table table = new Table().left("").left("variant");
        judges.forEach(judge -> table.left(judge.label()));
        variants.stream().filter(BROKEN).forEach(variant -> table.row(row(variant, judges)));
        variants.stream().filter(BROKEN.negate()).forEach(variant -> table.row(row(variant, judges)));
        page.table(2, table);
        page.paragraph(2, legend(variants), Tone.DIM);
    }

    static final Predicate<VariantReport> BROKEN = report -> report.claim() instanceof Claim.Exposed;

    /** The judges that were asked about at least one of {@code variants}. */
    static List<Judge> judges(List<VariantReport> variants) {
        return Arrays.stream(Judge.values())
                .filter(judge -> variants.stream().anyMatch(v -> v.by(judge).isPresent()))
                .toList();
    }

    private static List<Cell> row(VariantReport variant, List<Judge> judges) {
        var standing = Standing.of(variant);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(standing.mark(), standing.tone()));
        cells.add(Cell.of(variant.variant()));
        for (Judge judge : judges) {
            cells.add(variant.by(judge).map(j -> verdict(variant, j)).orElse(Cell.of("not asked", Tone.DIM)));
        }
        return cells;
    }

    private static Cell verdict(VariantReport variant, Judgement judgement) {
        return switch (judgement.verdict()) {
            case PASSED ->
                Cell.of(word(judgement.verdict()), variant.claim() instanceof Claim.Exposed ? Tone.DIM : Tone.GOOD);
            case EXPOSED, TIMED_OUT, CRASHED -> Cell.of(word(judgement.verdict()), Tone.BAD);
            case NOT_JUDGED -> Cell.of(word(judgement.verdict()), Tone.ODD);
        };
    }

    /** In capitals what must catch the eye where there are no colours. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case EXPOSED, CRASHED -> verdict.name();
            case PASSED, TIMED_OUT, NOT_JUDGED -> verdict.label();
        };
    }

    private static String legend(List<VariantReport> variants) {
        String marks = Arrays.stream(Standing.values())
                .filter(standing -> variants.stream().anyMatch(v -> Standing.of(v) == standing))
                .map(standing -> standing.mark() + " " + standing.meaning())
                .collect(Collectors.joining(" · "));
        return marks + ". A judge that passes a broken variant is blind to its mistake, or has not met it this time."
                + " In traces, :25 is line 25 of the class above.";
    }
}
