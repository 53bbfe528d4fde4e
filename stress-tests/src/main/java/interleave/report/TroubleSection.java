package interleave.report;

import interleave.judge.Cause;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What did not go as claimed, and what could not be judged: never to be overlooked. */
final class TroubleSection {
    private final Page page;

    TroubleSection(Page page) {
        this.page = page;
    }

    /** Prints nothing if all went as claimed. */
    void print(LessonReport report) {
        List<String> refuted = report.refutations();
        List<String> notJudged = notJudged(report.judged());
        if (!refuted.isEmpty() || !notJudged.isEmpty()) {
            page.blank();
        }
        refuted.forEach(sentence -> page.labelled(2, "! REFUTED", Tone.BAD, sentence));
        notJudged.forEach(sentence -> page.labelled(2, "? NOT JUDGED", Tone.ODD, sentence));
    }

    private record Silence(Judge judge, @Nullable Cause cause, String sentence) {}

    /** One sentence for all variants on which a judge kept silent for the same reason. */
    private static List<String> notJudged(List<VariantReport> variants) {
        Map<Silence, List<String>> silences = new LinkedHashMap<>();
        for (VariantReport variant : variants) {
            for (Judgement j : variant.judgements()) {
                if (j.verdict() == Verdict.NOT_JUDGED) {
                    var silence = new Silence(j.judge(), j.cause(), j.sentence());
                    silences.computeIfAbsent(silence, s -> new ArrayList<>()).add(variant.variant());
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        silences.forEach((silence, names) -> sentences.add(sentence(silence, names, variants.size())));
        return sentences;
    }

    private static String sentence(Silence silence, List<String> names, int all) {
        String who = names.size() == all && all > 1 ? "every variant" : String.join(", ", names);
        String why = silence.cause() == null ? "" : because(silence.cause());
        return who + " by " + silence.judge().label() + " (" + silence.judge().tool() + ")" + why + ": "
                + silence.sentence();
    }

    private static String because(Cause cause) {
        return switch (cause) {
            case ENVIRONMENT -> ", because this machine cannot show it";
            case SUBJECT -> ", because the variant does not fit";
            case TOOL -> ", because the tool failed or examined nothing";
        };
    }
}
