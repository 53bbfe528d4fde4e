package interleave.report;

import interleave.judge.Claim;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Defect;

/** How a variant's claim stands after all judges have spoken. */
enum Standing {
    EXPOSED("✗", Tone.BAD, "broken, and exposed as claimed"),
    HOLDS("✓", Tone.GOOD, "right, and no judge saw anything wrong"),
    REFUTED("!", Tone.ODD, "refuted: see below"),
    UNDECIDED("?", Tone.ODD, "undecided: a judge did not judge");

    private final String mark;
    private final Tone tone;
    private final String meaning;

    Standing(String mark, Tone tone, String meaning) {
        this.mark = mark;
        this.tone = tone;
        this.meaning = meaning;
    }

    static Standing of(VariantReport report) {
        if (!report.refutations().isEmpty()) {
            return REFUTED;
        }
        return switch (report.claim()) {
            case Claim.Exposed claim -> seen(report, claim.defect());
            case Claim.Unsafe claim -> seen(report, claim.defect());
            case Claim.Right claim -> passed(report);
            case Claim.None claim -> passed(report);
        };
    }

    private static Standing passed(VariantReport report) {
        boolean allPassed = report.judgements().stream().allMatch(j -> j.verdict() == Verdict.PASSED);
        return allPassed && !report.judgements().isEmpty() ? HOLDS : UNDECIDED;
    }

    private static Standing seen(VariantReport report, Defect defect) {
        return report.judgements().stream().anyMatch(j -> j.exposes(defect)) ? EXPOSED : UNDECIDED;
    }

    String mark() {
        return mark;
    }

    Tone tone() {
        return tone;
    }

    String meaning() {
        return meaning;
    }
}
