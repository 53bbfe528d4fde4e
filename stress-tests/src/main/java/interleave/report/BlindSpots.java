package interleave.report;

import interleave.judge.VariantReport;
import interleave.support.Judge;
import java.util.List;

/** What a verdict is worth: what the judge who gave it cannot see. */
final class BlindSpots {
    private final Page page;

    BlindSpots(Page page) {
        this.page = page;
    }

    void print(List<VariantReport> variants) {
        page.heading("What each judge cannot see");
        table(variants);
    }

    /** The same without a heading. */
    void table(List<VariantReport> variants) {
        Table table = new Table().left("").left("");
        for (Judge judge : VariantsSection.judges(variants)) {
            table.row(Cell.of(judge.label() + " (" + judge.tool() + ")", Tone.STRONG), Cell.of(judge.blindTo()));
        }
        page.table(2, table);
    }
}
