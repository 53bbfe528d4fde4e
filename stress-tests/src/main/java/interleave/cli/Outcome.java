package interleave.cli;

import interleave.judge.Cause;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Draws the conclusion of a run: what was refuted, what could not be judged, and the exit code. */
final class Outcome {
    private Outcome() {}

    static RunReport of(Machine machine, List<LessonReport> lessons, List<String> leftOut) {
        List<String> refutations = new ArrayList<>();
        List<String> notJudged = new ArrayList<>();
        boolean kitFailed = false;
        for (LessonReport lesson : lessons) {
            refutations.addAll(lesson.refutations());
            for (VariantReport variant : lesson.judged()) {
                for (Judgement judgement : variant.judgements()) {
                    if (judgement.verdict() == Verdict.NOT_JUDGED) {
                        notJudged.add(
                                variant.variant() + ": " + judgement.judge().label() + ": " + judgement.sentence());
                        kitFailed |= judgement.cause() == Cause.TOOL;
                    }
                }
            }
        }
        return new RunReport(
                RunReport.FORMAT,
                machine,
                lessons,
                refutations,
                notJudged,
                leftOut,
                exitCode(refutations, notJudged, kitFailed));
    }

    private static int exitCode(List<String> refutations, List<String> notJudged, boolean kitFailed) {
        if (!refutations.isEmpty()) {
            return Exit.REFUTED;
        }
        if (kitFailed) {
            return Exit.KIT_FAILED;
        }
        return notJudged.isEmpty() ? Exit.AS_CLAIMED : Exit.ENVIRONMENT;
    }
}
