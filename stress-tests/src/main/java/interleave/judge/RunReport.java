package interleave.judge;

import java.util.List;

/**
 * The result of one run of the kit: the one document from which all output is drawn.
 *
 * @param format version of this document's shape; see {@code notes/schema/run.schema.json}
 * @param machine where it ran
 * @param lessons what each lesson showed
 * @param refutations every claim that was refuted, a sentence each
 * @param notJudged every judgement that could not be made, a sentence each
 * @param leftOut what this run left out because it was asked to be quick, a sentence each
 * @param refused what was handed in and could not be judged at all
 * @param exitCode what the run comes to: 0 as claimed, 1 a claim refuted, 3 this machine could not show all, 4 the
 *     kit failed
 */
public record RunReport(
        int format,
        Machine machine,
        List<LessonReport> lessons,
        List<String> refutations,
        List<String> notJudged,
        List<String> leftOut,
        List<Refusal> refused,
        int exitCode) {
    /** The result of a run of which nothing was refused. */
    public RunReport(
            int format,
            Machine machine,
            List<LessonReport> lessons,
            List<String> refutations,
            List<String> notJudged,
            List<String> leftOut,
            int exitCode) {
        this(format, machine, lessons, refutations, notJudged, leftOut, List.of(), exitCode);
    }

    /** The current shape of the document. */
    public static final int FORMAT = 1;
}
