package interleave.report;

import interleave.judge.ExperimentReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The slides' experiment: told round by round where it is there to show something, else in one line. */
final class ExperimentSection {
    private static final int BAR = 24;

    private final Page page;
    private long expected;
    private boolean show;

    ExperimentSection(Page page) {
        this.page = page;
    }

    void begins(String condition, long expectedOfEach, boolean showsRounds) {
        expected = expectedOfEach;
        show = showsRounds;
        page.paragraph(2, "▶ " + condition, Tone.STRONG);
    }

    void round(int number, long obtained) {
        if (show) {
            int digits = Figures.count(expected).length();
            String line = String.format(
                    Locale.ROOT,
                    "round %3d  obtained %" + digits + "s  %s",
                    number,
                    Figures.count(obtained),
                    deviation(obtained));
            page.line(4, line, obtained == expected ? Tone.PLAIN : Tone.BAD);
        }
    }

    private String deviation(long obtained) {
        long lost = expected - obtained;
        if (lost == 0) {
            return "as expected";
        }
        String amount = lost > 0 ? "lost " + Figures.count(lost) : Figures.count(-lost) + " too many";
        double share = expected == 0 ? 1 : Math.min(1, Math.abs((double) lost / expected));
        int halves = Math.max(1, (int) Math.round(share * BAR * 2));
        return String.format(Locale.ROOT, "%-14s ", amount) + "█".repeat(halves / 2) + (halves % 2 == 1 ? "▌" : "");
    }

    void ends(ExperimentReport report) {
        if (!show) {
            page.paragraph(4, Figures.counted(report.rounds().size(), "round") + ": " + folded(report), Tone.PLAIN);
        }
        page.paragraph(4, summary(report), report.deviating() > 0 ? Tone.BAD : Tone.PLAIN);
        page.labelled(4, "Why:", Tone.STRONG, report.why());
    }

    /** All results in order, equal neighbours told once: {@code 393,035 · 500,000 ×99}. */
    private static String folded(ExperimentReport report) {
        List<String> told = new ArrayList<>();
        List<Long> rounds = report.rounds();
        for (int i = 0; i < rounds.size(); ) {
            int begin = i;
            while (i < rounds.size() && rounds.get(i).equals(rounds.get(begin))) {
                i++;
            }
            int times = i - begin;
            told.add(Figures.count(rounds.get(begin)) + (times == 1 ? "" : " ×" + Figures.count(times)));
        }
        return String.join(" · ", told);
    }

    static String summary(ExperimentReport report) {
        int rounds = report.rounds().size();
        if (report.deviating() == 0) {
            return "The expected " + Figures.count(report.expected()) + " in all of " + Figures.counted(rounds, "round")
                    + ".";
        }
        boolean onlyLosses = report.rounds().stream().allMatch(obtained -> obtained <= report.expected());
        return (onlyLosses ? "Lost updates in " : "Wrong results in ") + Figures.count(report.deviating()) + " of "
                + Figures.counted(rounds, "round") + ", " + Figures.counted(report.different(), "different result")
                + ".";
    }
}
