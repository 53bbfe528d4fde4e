package interleave.report;

import interleave.judge.Claim;
import interleave.judge.GridReport;
import interleave.judge.Judgement;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of operations: a verdict in every cell, and below them what was seen where it is not safe. */
final class GridsSection {
    private final Page page;

    GridsSection(Page page) {
        this.page = page;
    }

    /** Prints nothing if there are no tables. */
    void print(List<GridReport> grids) {
        if (grids.isEmpty()) {
            return;
        }
        page.heading("What threads may do at the same time, as judged cell by cell");
        for (GridReport grid : grids) {
            page.blank();
            page.table(2, table(grid));
        }
        List<VariantReport> cells =
                grids.stream().flatMap(grid -> grid.cells().stream()).toList();
        page.blank();
        page.paragraph(2, legend(cells), Tone.DIM);
        page.blank();
        page.paragraph(2, "What was seen in the cells that are not safe:", Tone.PLAIN);
        Table witnesses = new Table().left("").left("");
        cells.stream()
                .filter(cell -> Standing.of(cell) == Standing.EXPOSED)
                .forEach(cell -> witnesses.row(witness(cell)));
        page.table(2, witnesses);
    }

    private static Table table(GridReport grid) {
        Table table = new Table().left(grid.name()).left("slides").left("in Java");
        grid.columns().forEach(table::left);
        for (GridReport.Row row : grid.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.operation()));
            cells.add(Cell.of(row.said().isEmpty() ? "–" : row.said()));
            cells.add(Cell.of(row.code()));
            row.cells().forEach(cell -> cells.add(verdict(cell)));
            table.row(cells);
        }
        return table;
    }

    private static Cell verdict(VariantReport cell) {
        return switch (Standing.of(cell)) {
            case HOLDS -> Cell.of("safe", Tone.GOOD);
            case EXPOSED -> Cell.of("UNSAFE", Tone.BAD);
            case REFUTED -> Cell.of("! " + (cell.claim() instanceof Claim.Right ? "not safe" : "not seen"), Tone.ODD);
            case UNDECIDED -> Cell.of("not judged", Tone.ODD);
        };
    }

    /** The first judge's word, memory's before that of interleavings: it names what went wrong, and how often it did. */
    private static List<Cell> witness(VariantReport cell) {
        Judgement seen = cell.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.EXPOSED)
                .max(java.util.Comparator.comparing(Judgement::judge))
                .orElseThrow();
        return List.of(Cell.of(cell.variant()), Cell.of(seen.sentence()));
    }

    private static String legend(List<VariantReport> cells) {
        Map<String, Long> least = new TreeMap<>();
        cells.stream()
                .filter(cell -> Standing.of(cell) == Standing.HOLDS)
                .flatMap(cell -> cell.judgements().stream())
                .forEach(j -> least.merge(j.effort().unit(), j.effort().examined(), Math::min));
        String examined = least.entrySet().stream()
                .map(entry -> Figures.count(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(" and "));
        return "UNSAFE: seen going wrong. safe: nothing else was seen"
                + (examined.isEmpty() ? "" : " in at least " + examined)
                + " of each cell, which is no proof. –: not on the slides.";
    }
}
