package interleave.report;

import interleave.judge.Claim;
import interleave.judge.LessonReport;
import interleave.judge.VariantReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The last line: whether all came as claimed, and what did not. */
final class Closing {
    private Closing() {}

    /** The conclusion, in a sentence or two. */
    static Cell of(LessonReport report) {
        if (report.judged().isEmpty() && report.experiments().isEmpty()) {
            boolean measured = !report.costs().isEmpty() || !report.scalings().isEmpty();
            return measured
                    ? Cell.of("Measured; nothing was judged.", Tone.PLAIN)
                    : Cell.of("Nothing was judged.", Tone.ODD);
        }
        if (!report.refutations().isEmpty()) {
            return Cell.of("Not as claimed: " + tally(report) + ". The lines marked ! say why.", Tone.BAD);
        }
        String undecided = report.judged().stream()
                .filter(variant -> Standing.of(variant) == Standing.UNDECIDED)
                .map(VariantReport::variant)
                .collect(Collectors.joining(", "));
        return undecided.isEmpty()
                ? Cell.of("As claimed: " + tally(report) + ".", Tone.GOOD)
                : Cell.of("As far as it was judged: " + tally(report) + ". Undecided: " + undecided + ".", Tone.ODD);
    }

    /** For example {@code 7 of 8 broken variants exposed, 8 right ones hold}. */
    private static String tally(LessonReport report) {
        List<String> parts = new ArrayList<>();
        part(report, Claim.Exposed.class, Standing.EXPOSED, "broken variant exposed", "broken variants exposed", parts);
        part(report, Claim.Right.class, Standing.HOLDS, "right one holds", "right ones hold", parts);
        part(report, Claim.None.class, Standing.HOLDS, "submission holds", "submissions hold", parts);
        cells(report, parts);
        if (parts.isEmpty()) {
            parts.add("the experiment shows what it should");
        }
        return String.join(", ", parts);
    }

    private static void cells(LessonReport report, List<String> parts) {
        List<Standing> cells = report.grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .map(Standing::of)
                .toList();
        if (!cells.isEmpty()) {
            long safe = cells.stream().filter(cell -> cell == Standing.HOLDS).count();
            long unsafe =
                    cells.stream().filter(cell -> cell == Standing.EXPOSED).count();
            String of = safe + unsafe == cells.size() ? "" : " of " + cells.size();
            parts.add(safe + unsafe + of + " cells as declared (" + safe + " safe, " + unsafe + " not)");
        }
    }

    private static void part(
            LessonReport report,
            Class<? extends Claim> claim,
            Standing wanted,
            String one,
            String many,
            List<String> parts) {
        Predicate<VariantReport> asWanted = variant -> Standing.of(variant) == wanted;
        List<VariantReport> claiming = report.variants().stream()
                .filter(v -> claim.isInstance(v.claim()))
                .toList();
        long good = claiming.stream().filter(asWanted).count();
        if (!claiming.isEmpty()) {
            String of = good == claiming.size() ? "" : " of " + claiming.size();
            parts.add(good + of + " " + (good == 1 && claiming.size() == 1 ? one : many));
        }
    }
}
