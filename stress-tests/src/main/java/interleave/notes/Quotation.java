package interleave.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which lines of a file a note quotes, as its marker says:
 *
 * <pre>
 * &lt;!-- from: notes/lock/run.txt from "the first line has this" to "the last one this" --&gt;
 * &lt;!-- from: primitives/…/TicketLock.java from "void unlock()" lines 4 and from "void lock()" to "}" --&gt;
 * </pre>
 *
 * <p>Each range begins at the first line that contains its words, and ends at the first line from there
 * on that contains the other words, or after so many lines. Ranges are set off by an empty line.
 *
 * @param file relative to the kit's home
 * @param ranges in the order in which they are quoted
 */
record Quotation(String file, List<Range> ranges) {
    private static final Pattern RANGE =
            Pattern.compile("from \"(?<first>[^\"]+)\" (?:to \"(?<last>[^\"]+)\"|lines (?<lines>\\d+))");

    /** Reads what stands in a marker behind {@code from:}. */
    static Quotation of(String file, String ranges) {
        List<Range> parsed = RANGE.matcher(ranges).results().map(Range::of).toList();
        String rest = RANGE.matcher(ranges).replaceAll("").replace(" and ", "").strip();
        if (parsed.isEmpty() || !rest.isEmpty()) {
            throw new IllegalArgumentException("\"" + ranges.strip() + "\" names no lines of " + file
                    + ": write from \"words of the first line\" to \"words of the last line\", or lines 4");
        }
        return new Quotation(file, parsed);
    }

    /** The quoted lines, taken from {@code text}, which is the file's. */
    String from(String text) {
        List<String> lines = text.lines().toList();
        List<String> quoted = new ArrayList<>();
        for (Range range : ranges) {
            if (!quoted.isEmpty()) {
                quoted.add("");
            }
            quoted.addAll(range.of(lines, file));
        }
        return String.join("\n", quoted);
    }

    /** Some lines in a row; {@code count} tells how many unless {@code last} tells where they end. */
    private record Range(String first, String last, int count) {
        static Range of(MatchResult match) {
            boolean counted = match.group("lines") != null;
            return new Range(
                    match.group("first"),
                    counted ? "" : match.group("last"),
                    counted ? Integer.parseInt(match.group("lines")) : 0);
        }

        List<String> of(List<String> lines, String file) {
            int begin = find(first, lines, 0, file);
            int end = count > 0 ? begin + count : find(last, lines, begin, file) + 1;
            if (end > lines.size()) {
                throw new IllegalArgumentException(file + " ends before " + count + " lines from \"" + first + "\"");
            }
            return lines.subList(begin, end);
        }

        private static int find(String words, List<String> lines, int begin, String file) {
            for (int i = begin; i < lines.size(); i++) {
                if (lines.get(i).contains(words)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(file + " has no line with \"" + words + "\"");
        }
    }
}
