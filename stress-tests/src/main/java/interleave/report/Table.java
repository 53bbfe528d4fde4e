package interleave.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Rows whose columns line up. What is too wide for the page is wrapped inside its column, or clipped. */
final class Table {
    private enum Kind {
        LEFT,
        RIGHT,
        CLIPPED
    }

    private static final int NARROWEST = 6;

    private static final String GAP = "  ";
    private static final String RULE = " │ ";

    private final List<String> betweens = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Cell> headers = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Table left(String header) {
        return column(Kind.LEFT, GAP, header);
    }

    Table right(String header) {
        return column(Kind.RIGHT, GAP, header);
    }

    /** A column, aligned to the left, with a rule between it and the one before. */
    Table ruled(String header) {
        return column(Kind.LEFT, RULE, header);
    }

    /** A column, aligned to the left, which gives way first and loses its ends. */
    Table clipped(String header) {
        return column(Kind.CLIPPED, GAP, header);
    }

    private Table column(Kind kind, String between, String header) {
        betweens.add(kinds.isEmpty() ? "" : between);
        kinds.add(kind);
        headers.add(Cell.of(header, Tone.STRONG));
        return this;
    }

    Table row(Cell... cells) {
        return row(List.of(cells));
    }

    Table row(List<Cell> cells) {
        if (cells.size() != kinds.size()) {
            throw new IllegalArgumentException(
                    "a row of " + kinds.size() + " cells was expected, but there are " + cells.size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, none wider than {@code width} as long as each column has a few columns of the screen. */
    List<String> lines(Style style, int width) {
        List<List<Cell>> all = new ArrayList<>(rows);
        if (headers.stream().anyMatch(header -> !header.text().isEmpty())) {
            all.addFirst(headers);
        }
        int[] widths = widths(all, width);
        return all.stream().flatMap(row -> lines(row, widths, style).stream()).toList();
    }

    private int[] widths(List<List<Cell>> all, int width) {
        int[] widths = IntStream.range(0, kinds.size())
                .map(i -> all.stream().mapToInt(row -> row.get(i).width()).max().orElse(0))
                .toArray();
        int excess = IntStream.of(widths).sum() + Width.of(String.join("", betweens)) - width;
        for (int i = 0; i < widths.length && excess > 0; i++) {
            if (kinds.get(i) == Kind.CLIPPED) {
                int taken = Math.min(excess, widths[i]);
                widths[i] -= taken;
                excess -= taken;
            }
        }
        while (excess > 0) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private List<String> lines(List<Cell> row, int[] widths, Style style) {
        List<List<String>> columns = IntStream.range(0, widths.length)
                .mapToObj(i -> wrapped(row.get(i), widths[i], kinds.get(i)))
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(y -> line(row, columns, y, widths, style))
                .toList();
    }

    private static List<String> wrapped(Cell cell, int width, Kind kind) {
        if (kind == Kind.CLIPPED) {
            return Collections.singletonList(Width.clip(cell.text(), width));
        }
        return Wrap.lines(cell.text(), Math.max(1, width - cell.indent()));
    }

    private String line(List<Cell> row, List<List<String>> columns, int y, int[] widths, Style style) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = y < columns.get(i).size() ? columns.get(i).get(y) : "";
            int indent = text.isEmpty() ? 0 : row.get(i).indent();
            String filler = " ".repeat(Math.max(0, widths[i] - indent - Width.of(text)));
            String painted = " ".repeat(indent) + style.paint(row.get(i).tone(), text);
            line.append(style.paint(Tone.DIM, betweens.get(i)));
            line.append(kinds.get(i) == Kind.RIGHT ? filler + painted : painted + filler);
        }
        return line.toString().stripTrailing();
    }
}
