package interleave.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words; inside a word only if it is wider than a line, best at a hump or a dot. */
final class Wrap {
    private static final String BREAK_AFTER = ".,:;-_/()=";

    private Wrap() {}

    /** The lines of {@code text}, at least one; spaces and line ends of its own do not count. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && Width.of(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (line.isEmpty() && Width.of(rest) > width) {
                int end = breakOf(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int breakOf(String word, int width) {
        int most = Math.max(Character.charCount(word.codePointAt(0)), Width.fitting(word, width));
        for (int end = most; end > most / 2; end--) {
            char before = word.charAt(end - 1);
            boolean hump = Character.isLowerCase(before) && Character.isUpperCase(word.charAt(end));
            if (hump || BREAK_AFTER.indexOf(before) >= 0) {
                return end;
            }
        }
        return most;
    }
}
