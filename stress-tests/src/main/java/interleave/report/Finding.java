package interleave.report;

import interleave.judge.Judgement;
import interleave.judge.Submission;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all judgements on a submission come to, in one sentence. */
enum Finding {
    EXPOSED("✗", Tone.BAD) {
        @Override
        String sentence(VariantReport report) {
            Defect defect = defect(report).orElseThrow();
            return who(report) + " is wrong: " + defect.title() + ". That is, " + defect.meaning() + ".";
        }
    },
    CRASHED("✗", Tone.BAD) {
        @Override
        String sentence(VariantReport report) {
            return who(report) + " took its whole JVM down: " + first(report, Verdict.CRASHED) + ".";
        }
    },
    TIMED_OUT("✗", Tone.BAD) {
        @Override
        String sentence(VariantReport report) {
            return who(report) + " did not come to an end.";
        }
    },
    UNDECIDED("?", Tone.ODD) {
        @Override
        String sentence(VariantReport report) {
            return "Nothing wrong was seen in " + who(report) + ", but not all judges could look.";
        }
    },
    NOTHING_SEEN("✓", Tone.GOOD) {
        @Override
        String sentence(VariantReport report) {
            return "Nothing wrong was seen in " + who(report) + ".";
        }
    };

    /** These names say less than the others. */
    private static final Set<Defect> VAGUE = EnumSet.of(Defect.WRONG_RESULT, Defect.NOT_ATOMIC, Defect.EXCEPTION);

    private final String mark;
    private final Tone tone;

    Finding(String mark, Tone tone) {
        this.mark = mark;
        this.tone = tone;
    }

    abstract String sentence(VariantReport report);

    String mark() {
        return mark;
    }

    Tone tone() {
        return tone;
    }

    static Finding of(VariantReport report) {
        if (defect(report).isPresent()) {
            return EXPOSED;
        }
        if (said(report, Verdict.CRASHED)) {
            return CRASHED;
        }
        if (said(report, Verdict.TIMED_OUT)) {
            return TIMED_OUT;
        }
        return said(report, Verdict.NOT_JUDGED) || report.judgements().isEmpty() ? UNDECIDED : NOTHING_SEEN;
    }

    /** The defect that most judges saw; of several the most basic, as {@link Defect} lists them. */
    static Optional<Defect> defect(VariantReport report) {
        Map<Defect, Integer> votes = new EnumMap<>(Defect.class);
        for (Judgement judgement : report.judgements()) {
            if (judgement.defect() != null) {
                votes.merge(judgement.defect(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Defect, Integer>comparingByValue()
                        .thenComparing(entry -> !VAGUE.contains(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The last lines: how many were exposed, and what it is worth that the others were not. */
    static List<Cell> closing(List<VariantReport> reports) {
        List<Cell> lines = new ArrayList<>();
        long bad =
                reports.stream().filter(report -> of(report).tone == Tone.BAD).count();
        if (bad > 0 && reports.size() > 1) {
            lines.add(Cell.of(bad + " of " + reports.size() + " submissions are wrong.", Tone.BAD));
        }
        if (bad < reports.size()) {
            lines.add(Cell.of(
                    "\"Nothing wrong was seen\" does not mean \"correct\": it is worth as much as the judges, who cannot"
                            + " see everything.",
                    Tone.DIM));
        }
        if (bad > 0) {
            lines.add(Cell.of(
                    "In traces, :25 is line 25 of your file. A judge that passes what is wrong is blind to it, or has not"
                            + " met it this time.",
                    Tone.DIM));
        }
        return lines;
    }

    private static boolean said(VariantReport report, Verdict verdict) {
        return report.judgements().stream().anyMatch(judgement -> judgement.verdict() == verdict);
    }

    private static String first(VariantReport report, Verdict verdict) {
        return report.judgements().stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .map(Judgement::sentence)
                .findFirst()
                .orElse("");
    }

    private static String who(VariantReport report) {
        Submission submission = report.submission();
        return submission == null || report.variant().contains("(")
                ? report.variant()
                : report.variant() + " (" + submission.file() + ")";
    }
}
