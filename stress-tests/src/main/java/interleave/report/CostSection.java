package interleave.report;

import interleave.judge.CostReport;
import interleave.judge.LessonReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the variants that hold cost, alone and against each other, the cheapest under contention first. */
final class CostSection {
    private static final int ENOUGH_BURSTS = 5;

    private final Page page;

    CostSection(Page page) {
        this.page = page;
    }

    /** The two measurements of one variant, each if it was made. */
    private record Cost(String variant, Optional<CostReport> alone, Optional<CostReport> together) {
        double rank() {
            return together.filter(CostSection::conclusive)
                    .map(CostReport::medianNanos)
                    .orElse(Double.MAX_VALUE);
        }
    }

    void print(LessonReport report) {
        List<CostReport> costs = report.costs();
        if (costs.isEmpty()) {
            return;
        }
        int threads = costs.stream().mapToInt(CostReport::threads).max().orElse(1);
        String together = Figures.counted(threads, "thread");
        page.heading("What the right ones cost");
        Table table = new Table()
                .left("variant")
                .right("ns alone")
                .right("ns, " + together)
                .right("min–max")
                .right("least share")
                .right("bursts kept");
        costs(costs, threads).forEach(cost -> table.row(row(cost)));
        page.table(2, table);
        page.paragraph(
                2,
                "Processor time of one operation in nanoseconds on this machine now, the median of short bursts: alone,"
                        + " and with " + together + " at once. The spread and the share of the thread that got least"
                        + " belong to the latter. Bursts that another program disturbed do not count; inconclusive:"
                        + " fewer than " + ENOUGH_BURSTS + " are left, or fewer than a fifth.",
                Tone.DIM);
    }

    private static List<Cost> costs(List<CostReport> reports, int threads) {
        Map<String, List<CostReport>> byVariant = new LinkedHashMap<>();
        reports.forEach(report -> byVariant
                .computeIfAbsent(report.variant(), v -> new ArrayList<>())
                .add(report));
        return byVariant.entrySet().stream()
                .map(e -> new Cost(e.getKey(), with(1, e.getValue()), with(threads, e.getValue())))
                .sorted(Comparator.comparingDouble(Cost::rank))
                .toList();
    }

    private static Optional<CostReport> with(int threads, List<CostReport> reports) {
        return reports.stream().filter(report -> report.threads() == threads).findFirst();
    }

    private static boolean conclusive(CostReport report) {
        return report.kept() >= ENOUGH_BURSTS && report.kept() * 5L >= report.bursts();
    }

    private static List<Cell> row(Cost cost) {
        Optional<CostReport> sure = cost.together().filter(CostSection::conclusive);
        return List.of(
                Cell.of(cost.variant()),
                median(cost.alone()),
                median(cost.together()),
                Cell.of(sure.map(c -> Figures.oneDecimal(c.minNanos()) + "–" + Figures.oneDecimal(c.maxNanos()))
                        .orElse("")),
                Cell.of(sure.map(c -> Math.round(100 * c.leastShare()) + " %").orElse("")),
                Cell.of(kept(cost), Tone.DIM));
    }

    /** For example {@code 60, 58 of 60}: alone, together. */
    private static String kept(Cost cost) {
        List<CostReport> reports = Stream.of(cost.alone(), cost.together())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String kept = reports.stream().map(c -> Figures.count(c.kept())).collect(Collectors.joining(", "));
        String run =
                reports.stream().map(c -> Figures.count(c.bursts())).distinct().collect(Collectors.joining(", "));
        return kept + " of " + run;
    }

    private static Cell median(Optional<CostReport> report) {
        return report.map(c -> conclusive(c)
                        ? Cell.of(Figures.oneDecimal(c.medianNanos()))
                        : Cell.of("inconclusive", Tone.ODD))
                .orElse(Cell.EMPTY);
    }
}
