package interleave.report;

import java.util.List;

/** A line of somebody's source, and below it a caret at one of its characters. */
public final class Excerpt {
    private static final int TAB = 4;

    private Excerpt() {}

    /**
     * The line and the caret, none wider than {@code width}; of a line that is too long, the part around the caret.
     *
     * @param column of the character, from 1; a tab counts as one, and so does a sign that fills two columns
     */
    public static List<String> lines(String source, int column, int width) {
        String line = source.stripTrailing();
        int end = line.codePointCount(0, line.length());
        int at = Math.clamp(column - 1L, 0, end);
        String before = expanded(line.substring(0, line.offsetByCodePoints(0, at)));
        String after = expanded(line.substring(line.offsetByCodePoints(0, at)));
        int indent = before.length() - before.stripLeading().length();
        before = before.substring(indent);
        if (Width.of(before + after) > width) {
            before = tail(before, width / 2);
            after = Width.clip(after, width - Width.of(before));
        }
        return List.of(before + after, " ".repeat(Width.of(before)) + "^");
    }

    private static String tail(String text, int width) {
        if (Width.of(text) <= width) {
            return text;
        }
        int begin = text.length() - width + 1;
        while (Width.of(text.substring(begin)) > width - 1) {
            begin = text.offsetByCodePoints(begin, 1);
        }
        return "…" + text.substring(begin);
    }

    private static String expanded(String text) {
        return text.replace("\t", " ".repeat(TAB));
    }
}
