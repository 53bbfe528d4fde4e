package interleave.engine;

import interleave.judge.CostReport;
import interleave.judge.ExperimentReport;
import interleave.judge.GridReport;
import interleave.judge.LessonReport;
import interleave.judge.LoopReport;
import interleave.judge.ScalingReport;
import interleave.judge.Variant;
import interleave.judge.VariantReport;
import interleave.spec.Grid;
import interleave.spec.Lesson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The cells of a lesson's tables: judged like variants, behind the lesson's own, and then put back into their places. */
final class Grids {
    private Grids() {}

    /** {@code variants}, and behind them the cells of the tables of {@code lesson}, row by row. */
    static List<Variant> with(List<Variant> variants, Lesson lesson) {
        return Stream.concat(variants.stream(), cells(lesson)).toList();
    }

    /** The report on {@code lesson}; {@code judged} is what was said {@link #with} its cells, or nothing. */
    static LessonReport report(
            Lesson lesson,
            List<ExperimentReport> experiments,
            List<VariantReport> judged,
            List<LoopReport> loops,
            List<CostReport> costs,
            List<ScalingReport> scalings) {
        int variants = Math.max(0, judged.size() - (int) cells(lesson).count());
        Iterator<VariantReport> cells = judged.subList(variants, judged.size()).iterator();
        List<GridReport> grids = cells.hasNext()
                ? lesson.grids().stream().map(grid -> report(grid, cells)).toList()
                : List.of();
        return new LessonReport(
                lesson.slug(),
                lesson.question(),
                experiments,
                judged.subList(0, variants),
                grids,
                loops,
                costs,
                scalings);
    }

    private static Stream<Variant> cells(Lesson lesson) {
        return lesson.grids().stream().flatMap(grid -> grid.rows().stream().flatMap(row -> grid.cells(row).stream()));
    }

    private static GridReport report(Grid grid, Iterator<VariantReport> next) {
        List<String> columns =
                grid.topic().variants().stream().map(Variant::name).toList();
        List<GridReport.Row> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            List<VariantReport> cells = new ArrayList<>();
            grid.cells(row).forEach(cell -> cells.add(next.next()));
            rows.add(new GridReport.Row(row.operation(), row.said(), row.code(), cells));
        }
        return new GridReport(grid.topic().name(), columns, rows);
    }
}
