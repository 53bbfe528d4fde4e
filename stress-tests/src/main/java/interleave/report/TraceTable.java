package interleave.report;

import interleave.judge.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** An interleaving as a table that is read from top to bottom: a column for each thread, and where the step stands. */
final class TraceTable {
    /** Longer traces lose their middle: how it began and how it ended is what one needs. */
    private static final int FIRST = 10;

    private static final int LAST = 14;

    private TraceTable() {}

    static Table of(Evidence.Trace trace) {
        Table table = new Table();
        trace.threads().forEach(table::ruled);
        String file = mainFile(trace);
        table.left(file.isEmpty() ? "" : "line").clipped("");
        List<Evidence.Step> steps = trace.steps();
        int hidden = steps.size() - FIRST - LAST;
        for (int i = 0; i < steps.size(); i++) {
            if (hidden <= 1 || i < FIRST || i >= steps.size() - LAST) {
                table.row(row(trace, steps.get(i), file));
            } else if (i == FIRST) {
                table.row(gap(trace, hidden));
            }
        }
        return table;
    }

    private static List<Cell> row(Evidence.Trace trace, Evidence.Step step, String file) {
        List<Cell> cells = empty(trace);
        cells.set(step.thread(), new Cell(step.action(), tone(step), 2 * step.depth()));
        if (step.file() != null) {
            String elsewhere = step.file().equals(file) ? "" : step.file();
            String place = step.line() > 0 ? elsewhere + ":" + step.line() : elsewhere;
            cells.set(trace.threads().size(), Cell.of(place, Tone.DIM));
        }
        if (step.source() != null) {
            cells.set(trace.threads().size() + 1, Cell.of(step.source().strip()));
        }
        return cells;
    }

    /** The file where it begins: the class that the trace is about. Lines of other files are told with their names. */
    private static String mainFile(Evidence.Trace trace) {
        return trace.steps().stream()
                .map(Evidence.Step::file)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    private static List<Cell> gap(Evidence.Trace trace, int hidden) {
        List<Cell> cells = empty(trace);
        cells.set(trace.threads().size(), Cell.of("… " + Figures.counted(hidden, "more step"), Tone.DIM));
        return cells;
    }

    private static List<Cell> empty(Evidence.Trace trace) {
        return new ArrayList<>(Collections.nCopies(trace.threads().size() + 2, Cell.EMPTY));
    }

    /** An operation stands out from what happens inside it. */
    private static Tone tone(Evidence.Step step) {
        return step.depth() == 0 ? Tone.STRONG : Tone.PLAIN;
    }
}
