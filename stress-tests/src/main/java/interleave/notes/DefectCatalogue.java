package interleave.notes;

import interleave.judge.Claim;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code notes/defects.md}: every broken twin, and which judge saw what is wrong with it, in one run of the kit. */
public final class DefectCatalogue {
    /** Where it stands, relative to the kit's home. */
    public static final String FILE = "notes/defects.md";

    private DefectCatalogue() {}

    /** The page that {@code run} gives. */
    public static String page(RunReport run) {
        var page = new StringBuilder();
        page.append("# Broken twins, and which judge sees which defect\n\n")
                .append(
                        "Written by `./kit notes --from RUN`, from a run of all lessons (`./kit run --format json`) on\n")
                .append(run.machine().line())
                .append(".\nEach twin differs from the class in the third column by its mistake. **sees**: the judge")
                .append(" exposed it by that defect; blind: it passed it;\nn/a: it has no spec for it. What a judge is")
                .append(" blind to today it may see tomorrow; what it sees is there.\n\n")
                .append(summary(run));
        for (LessonReport lesson : run.lessons()) {
            List<VariantReport> broken = lesson.variants().stream()
                    .filter(variant -> variant.claim() instanceof Claim.Exposed)
                    .toList();
            if (!broken.isEmpty()) {
                page.append(table(lesson, broken));
            }
        }
        return page.toString();
    }

    private static String summary(RunReport run) {
        List<VariantReport> broken = run.lessons().stream()
                .flatMap(lesson -> lesson.variants().stream())
                .filter(variant -> variant.claim() instanceof Claim.Exposed)
                .toList();
        String byJudge = Arrays.stream(Judge.values())
                .map(judge -> judge.label() + " "
                        + broken.stream()
                                .filter(variant -> sees(judge, variant))
                                .count())
                .collect(Collectors.joining(", "));
        return "Of " + broken.size() + " twins each judge saw: " + byJudge + ". Seen by exactly one judge: "
                + broken.stream().filter(variant -> seers(variant) == 1).count() + ".\n";
    }

    private static String table(LessonReport lesson, List<VariantReport> broken) {
        String judges = Arrays.stream(Judge.values()).map(Judge::label).collect(Collectors.joining(" | "));
        var table = new StringBuilder("\n## [" + lesson.lesson() + "](" + lesson.lesson() + ".md)\n\n");
        table.append("| broken twin | defect | differs from | patterns | ")
                .append(judges)
                .append(" |\n");
        table.append("|---|---|---|---|")
                .append("---|".repeat(Judge.values().length))
                .append("\n");
        for (VariantReport variant : broken) {
            Claim.Exposed claim = (Claim.Exposed) variant.claim();
            String cells = Arrays.stream(Judge.values())
                    .map(judge -> cell(judge, variant))
                    .collect(Collectors.joining(" | "));
            table.append("| ").append(variant.variant());
            table.append(" | ").append(claim.defect().title());
            table.append(" | ").append(claim.twin());
            table.append(" | ").append(String.join(", ", claim.ids()));
            table.append(" | ").append(cells).append(" |\n");
        }
        return table.toString();
    }

    private static String cell(Judge judge, VariantReport variant) {
        if (sees(judge, variant)) {
            return "**sees**";
        }
        return variant.by(judge)
                .map(Judgement::verdict)
                .map(verdict -> verdict == Verdict.PASSED ? "blind" : verdict.label())
                .orElse("n/a");
    }

    private static boolean sees(Judge judge, VariantReport variant) {
        Claim.Exposed claim = (Claim.Exposed) variant.claim();
        return variant.by(judge).filter(j -> j.exposes(claim.defect())).isPresent();
    }

    private static long seers(VariantReport variant) {
        return Arrays.stream(Judge.values())
                .filter(judge -> sees(judge, variant))
                .count();
    }
}
