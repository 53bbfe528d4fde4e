package interleave.report;

import interleave.judge.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An outcome table, cut to what matters: the forbidden outcomes that were seen, beside the most frequent others. */
final class OutcomeRows {
    private static final int FORBIDDEN = 4;
    private static final int ALLOWED = 2;
    private static final Comparator<Evidence.Outcome> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Evidence.Outcome::samples).reversed();

    private OutcomeRows() {}

    static Table of(Evidence.OutcomeTable outcomes) {
        List<Evidence.Outcome> seen =
                outcomes.outcomes().stream().filter(o -> o.samples() > 0).toList();
        List<Evidence.Outcome> told = Stream.concat(frequent(seen, true, FORBIDDEN), frequent(seen, false, ALLOWED))
                .toList();
        Table table = new Table().left("").right("").left("").left("");
        for (Evidence.Outcome outcome : seen) {
            if (told.contains(outcome)) {
                table.row(
                        Cell.of(outcome.result(), outcome.forbidden() ? Tone.BAD : Tone.PLAIN),
                        Cell.of(Figures.count(outcome.samples()) + " ×"),
                        Cell.of(outcome.meaning()),
                        outcome.forbidden() ? Cell.of("← forbidden", Tone.BAD) : Cell.EMPTY);
            }
        }
        List<Evidence.Outcome> others =
                seen.stream().filter(outcome -> !told.contains(outcome)).toList();
        if (!others.isEmpty()) {
            table.row(rest(others));
        }
        return table;
    }

    private static Stream<Evidence.Outcome> frequent(List<Evidence.Outcome> seen, boolean forbidden, int most) {
        return seen.stream()
                .filter(o -> o.forbidden() == forbidden)
                .sorted(MOST_FREQUENT_FIRST)
                .limit(most);
    }

    private static List<Cell> rest(List<Evidence.Outcome> others) {
        long samples = others.stream().mapToLong(Evidence.Outcome::samples).sum();
        long forbidden = others.stream().filter(Evidence.Outcome::forbidden).count();
        String what = Figures.counted(others.size(), "other outcome")
                + (forbidden == 0 ? ", allowed" : ", " + Figures.count(forbidden) + " of them forbidden");
        Cell mark = forbidden == 0 ? Cell.EMPTY : Cell.of("← forbidden", Tone.BAD);
        return List.of(Cell.of("…"), Cell.of(Figures.count(samples) + " ×"), Cell.of(what), mark);
    }

    /** How many samples it took for each forbidden one; 0 if there was none. */
    static long samplesForOneForbidden(Evidence.OutcomeTable outcomes) {
        long all = outcomes.outcomes().stream()
                .mapToLong(Evidence.Outcome::samples)
                .sum();
        long forbidden = outcomes.outcomes().stream()
                .filter(Evidence.Outcome::forbidden)
                .mapToLong(Evidence.Outcome::samples)
                .sum();
        return forbidden == 0 ? 0 : Math.round((double) all / forbidden);
    }
}
