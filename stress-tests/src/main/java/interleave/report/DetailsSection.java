package interleave.report;

import interleave.judge.Claim;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;

/** What convinces: for a variant that was exposed the evidence, for one that holds how much was examined. */
final class DetailsSection {
    private final Page page;
    private final EvidenceSection evidence;

    DetailsSection(Page page) {
        this.page = page;
        this.evidence = new EvidenceSection(page);
    }

    void print(List<VariantReport> variants) {
        variants.stream().filter(DetailsSection::deservesEvidence).forEach(this::withEvidence);
        Table others = new Table().left("").left("");
        List<Judge> judges = VariantsSection.judges(variants);
        judges.forEach(judge -> others.left(""));
        variants.stream().filter(v -> !deservesEvidence(v)).forEach(v -> others.row(examined(v, judges)));
        if (!others.isEmpty()) {
            page.blank();
            page.paragraph(2, "Nothing wrong was seen in:", Tone.PLAIN);
            page.table(2, others);
        }
    }

    static boolean deservesEvidence(VariantReport variant) {
        return variant.claim() instanceof Claim.Exposed
                || variant.judgements().stream().anyMatch(DetailsSection::sawSomething);
    }

    private static boolean sawSomething(Judgement judgement) {
        return judgement.verdict() != Verdict.PASSED && judgement.verdict() != Verdict.NOT_JUDGED;
    }

    private void withEvidence(VariantReport variant) {
        var standing = Standing.of(variant);
        page.blank();
        if (variant.claim() instanceof Claim.Exposed claim) {
            String ids = claim.ids().isEmpty() ? "" : " · " + String.join(", ", claim.ids());
            page.labelled(
                    2,
                    standing.mark() + " " + variant.variant(),
                    Tone.STRONG,
                    "· " + claim.defect().title() + " · differs from " + claim.twin() + ids);
            page.paragraph(4, claim.symptom(), Tone.PLAIN);
        } else {
            page.paragraph(2, standing.mark() + " " + variant.variant(), Tone.STRONG);
        }
        if (variant.judgements().stream().noneMatch(DetailsSection::sawSomething)) {
            page.paragraph(4, "No judge saw anything wrong with it.", Tone.ODD);
        }
        variant.judgements().stream().filter(DetailsSection::sawSomething).forEach(this::print);
    }

    /** What one judge saw, and the evidence. */
    void print(Judgement judgement) {
        String judge = judgement.judge().label() + " (" + judgement.judge().tool() + ")";
        String verdict = judgement.verdict() == Verdict.EXPOSED
                ? ":"
                : ", " + judgement.verdict().label() + ":";
        page.labelled(4, judge + verdict, Tone.STRONG, judgement.sentence());
        for (Evidence piece : judgement.evidence()) {
            evidence.print(piece, judgement.sentence());
        }
    }

    static boolean hasOutput(Judgement judgement) {
        return judgement.evidence().stream().anyMatch(Evidence.Text.class::isInstance);
    }

    /** What the program printed while this judge looked, if it did. */
    void printOutput(Judgement judgement) {
        judgement.evidence().stream().filter(Evidence.Text.class::isInstance).forEach(text -> evidence.print(text, ""));
    }

    private static List<Cell> examined(VariantReport variant, List<Judge> judges) {
        var standing = Standing.of(variant);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(standing.mark(), standing.tone()));
        cells.add(Cell.of(variant.variant()));
        judges.forEach(judge ->
                cells.add(variant.by(judge).map(DetailsSection::examined).orElse(Cell.EMPTY)));
        return cells;
    }

    private static Cell examined(Judgement judgement) {
        return judgement.verdict() == Verdict.NOT_JUDGED
                ? Cell.of(judgement.judge().label() + " not judged", Tone.ODD)
                : Cell.of(Figures.count(judgement.effort().examined()) + " "
                        + judgement.effort().unit());
    }
}
