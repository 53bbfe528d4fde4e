package interleave.report;

import java.io.PrintStream;
import java.util.List;

/** Where the sections print: lines, paragraphs and tables, none wider than the screen. */
final class Page {
    private final PrintStream out;
    private final Style style;
    private int headings;

    Page(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void blank() {
        out.println();
    }

    /** Begins a section; sections are numbered in the order in which they are printed. */
    void heading(String title) {
        headings++;
        blank();
        paragraph(0, headings + " " + title, Tone.STRONG);
    }

    /** Begins to number sections anew. */
    void numberFromOne() {
        headings = 0;
    }

    /** A line whose blanks matter; what does not fit is cut off. */
    void line(int indent, String text, Tone tone) {
        print(indent, style.paint(tone, Width.clip(text, style.width() - indent)));
    }

    void paragraph(int indent, String text, Tone tone) {
        for (String line : Wrap.lines(text, style.width() - indent)) {
            print(indent, style.paint(tone, line));
        }
    }

    /** A paragraph that begins with {@code label}; its other lines are indented a little more. */
    void labelled(int indent, String label, Tone tone, String text) {
        List<String> lines = Wrap.lines(label + " " + text, style.width() - indent - 2);
        String first = lines.getFirst();
        int end = first.startsWith(label) ? label.length() : first.length();
        print(indent, style.paint(tone, first.substring(0, end)) + style.paint(Tone.PLAIN, first.substring(end)));
        for (String line : lines.subList(1, lines.size())) {
            print(indent + 2, style.paint(Tone.PLAIN, line));
        }
    }

    void table(int indent, Table table) {
        table.lines(style, style.width() - indent).forEach(line -> print(indent, line));
    }

    private void print(int indent, String line) {
        out.println(" ".repeat(line.isEmpty() ? 0 : indent) + line);
        out.flush(); // a reader who watches should see each line when it is known
    }
}
