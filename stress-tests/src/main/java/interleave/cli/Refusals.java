package interleave.cli;

import interleave.judge.Refusal;
import interleave.judge.Refusal.Problem;
import interleave.report.Excerpt;
import interleave.submission.RefusedException;
import java.util.List;
import java.util.stream.Collectors;

/** Why something that was handed in was not judged, in the kit's words. */
final class Refusals {
    private static final int MOST_PROBLEMS = 5;
    private static final int WIDTH = 90;

    private Refusals() {}

    static KitException asKitException(RefusedException refused) {
        Refusal refusal = refused.refusal();
        return new KitException(
                refused.exitCode(), refusal.sentence() + problems(refusal.problems()), refusal.advice(), refused);
    }

    private static String problems(List<Problem> problems) {
        String first = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "\n" + told(problem).indent(4).stripTrailing())
                .collect(Collectors.joining());
        int more = problems.size() - MOST_PROBLEMS;
        return more > 0 ? first + "\n    … " + more + " more" : first;
    }

    private static String told(Problem problem) {
        if (problem.line() == 0) {
            return problem.message();
        }
        List<String> message = problem.message().lines().toList();
        String head = problem.file() + ":" + problem.line() + ":" + problem.column() + ": " + message.getFirst() + "\n";
        String excerpt = String.join("\n", Excerpt.lines(problem.source(), problem.column(), WIDTH))
                .indent(4);
        return head + excerpt + String.join("\n", message.subList(1, message.size()));
    }
}
