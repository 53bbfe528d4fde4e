package interleave.judged;

import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.LoadSpec;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a variant under load, in short rounds with a check after each. */
final class LoadExaminer implements Examiner {
    private static final Judge JUDGE = Judge.LOAD;
    private static final long ROUND_NANOS = 2_000_000;

    private final Lesson lesson;
    private final Budget budget;
    private long rounds;
    private long operations;
    private boolean abandoned;

    LoadExaminer(Lesson lesson, Budget budget) {
        this.lesson = lesson;
        this.budget = budget;
    }

    @Override
    public Judgement examine(Variant variant) throws Exception {
        Optional<Judgement> oneCore = OneCore.objection(JUDGE);
        if (oneCore.isPresent()) {
            return oneCore.get();
        }
        LoadSpec spec = Specs.load(lesson, JUDGE, variant, LoadSpec.class);
        Optional<Judgement> unknown = Asked.objection(
                JUDGE,
                variant,
                spec.questions().stream().map(LoadSpec.Question::name).toList());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        rounds = 0;
        operations = 0;
        List<LoadSpec.Question> questions = spec.questions().stream()
                .filter(question -> variant.isAsked(JUDGE, question.name()))
                .toList();
        var agenda =
                new Agenda<>(questions, LoadSpec.Question::shows, LoadSpec.Question::stuck, variant, JUDGE, budget);
        Optional<Judgement> exposed = agenda.work(this::round);
        if (exposed.isPresent()) {
            return exposed.get();
        }
        return Judgement.passed(
                JUDGE,
                String.format(Locale.ROOT, "nothing wrong in %,d rounds, %,d operations", rounds, operations),
                new Effort(rounds, "rounds"),
                List.of());
    }

    @Override
    public boolean leftThreadsBehind() {
        return abandoned;
    }

    private Optional<Judgement> round(LoadSpec.Question question) throws InterruptedException {
        LoadSpec.Round round = question.rounds().get();
        Burst burst = Burst.run(round, ROUND_NANOS);
        rounds++;
        operations += burst.totalOperations();
        var effort = new Effort(rounds, "rounds");
        Throwable thrown = burst.thrown();
        if (thrown != null) {
            return Optional.of(Judgement.exposed(
                    JUDGE,
                    Defect.EXCEPTION,
                    question.name() + ": a thread died of " + thrown,
                    effort,
                    List.of(new Evidence.Text("where it was thrown", Stacks.trace(thrown)))));
        }
        if (burst.standstill().isPresent()) {
            Judgement stuck = burst.standstill().get().explain(JUDGE, question.name(), question.stuck(), effort);
            abandoned = stuck.exposes(Defect.DEADLOCK); // the circle would be found again; others just wait
            return Optional.of(stuck);
        }
        abandoned = burst.hopeless() != null;
        String complaint = abandoned ? burst.hopeless() : round.complaint(burst.operations());
        if (complaint == null) {
            return Optional.empty();
        }
        return Optional.of(
                Judgement.exposed(JUDGE, question.shows(), question.name() + ": " + complaint, effort, List.of()));
    }
}
