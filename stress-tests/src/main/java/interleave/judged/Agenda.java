package interleave.judged;

import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In which order, and how long, a judge asks its questions.
 *
 * <p>Questions that show the same defect take turns. The most basic defect comes first, as {@link Defect}
 * lists them, so that a counter which loses updates is not called one that is read half-way. But a
 * defect which the kit claims that this judge sees comes before all others, and is looked for with much
 * more patience: on a busy machine a race may keep out of sight for a while. First come those questions
 * whose answer would show it, then those which would show it by hanging, then all of them.
 *
 * @param <Q> a question
 */
final class Agenda<Q> {
    /** Asks once, for a moment, and returns the judgement if the answer was wrong. */
    @FunctionalInterface
    interface Asker<Q> {
        Optional<Judgement> ask(Q question) throws InterruptedException;
    }

    private record Item<Q>(List<Q> questions, long nanosEach) {}

    private static final long MOMENTS = 5;

    private final List<Item<Q>> items = new ArrayList<>();

    Agenda(
            List<Q> questions,
            Function<Q, Defect> shows,
            Function<Q, Defect> stuck,
            Variant variant,
            Judge judge,
            Budget budget) {
        Map<Defect, List<Q>> byDefect = new EnumMap<>(Defect.class);
        for (Q question : questions) {
            byDefect.computeIfAbsent(shows.apply(question), defect -> new ArrayList<>())
                    .add(question);
        }
        variant.claim().soughtBy(judge).ifPresent(defect -> {
            List<Q> claimed = byDefect.getOrDefault(defect, List.of());
            List<Q> hanging = questions.stream()
                    .filter(question -> stuck.apply(question) == defect && shows.apply(question) != defect)
                    .toList();
            long patience = budget.patienceMillis() * 1_000_000L;
            if (!hanging.isEmpty()) {
                items.add(new Item<>(claimed, MOMENTS * 1_000_000L * budget.questionMillis()));
                items.add(new Item<>(hanging, MOMENTS * 1_000_000L * budget.questionMillis()));
            }
            List<Q> both = Stream.concat(claimed.stream(), hanging.stream()).toList();
            items.add(new Item<>(both, patience / Math.max(1, both.size())));
            byDefect.remove(defect);
        });
        long moment = budget.questionMillis() * 1_000_000L / (variant.claim().hidesFrom(judge) ? 3 : 1);
        byDefect.values().forEach(same -> items.add(new Item<>(same, moment)));
    }

    /** Asks all questions, until a judgement comes of one. */
    Optional<Judgement> work(Asker<Q> asker) throws InterruptedException {
        for (Item<Q> item : items) {
            Optional<Judgement> judgement = work(item, asker);
            if (judgement.isPresent()) {
                return judgement;
            }
        }
        return Optional.empty();
    }

    private Optional<Judgement> work(Item<Q> item, Asker<Q> asker) throws InterruptedException {
        long spent = 0;
        while (spent < item.nanosEach() * item.questions().size()) {
            for (Q question : item.questions()) {
                long begun = System.nanoTime();
                Optional<Judgement> judgement = asker.ask(question);
                spent += System.nanoTime() - begun;
                if (judgement.isPresent()) {
                    return judgement;
                }
            }
        }
        return Optional.empty();
    }
}
