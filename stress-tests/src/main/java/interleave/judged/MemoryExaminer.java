package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.spec.AlsoRuns;
import interleave.spec.Lesson;
import interleave.spec.Shows;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.JCStressTest;

/**
 * Lets jcstress find out what this JIT and this CPU really do, in short slices: each slice starts new
 * threads, so that the operating system places them anew.
 */
final class MemoryExaminer implements Examiner {
    private static final Judge JUDGE = Judge.MEMORY;

    private final Lesson lesson;
    private final Class<?> spec;
    private final Budget budget;
    private boolean stuck;

    MemoryExaminer(Lesson lesson, Class<?> spec, Budget budget) {
        this.lesson = lesson;
        this.spec = spec;
        this.budget = budget;
    }

    @Override
    public Judgement examine(Variant variant) throws Exception {
        Optional<Judgement> oneCore = OneCore.objection(JUDGE);
        if (oneCore.isPresent()) {
            return oneCore.get();
        }
        Optional<Judgement> unknown = Asked.objection(
                JUDGE,
                variant,
                tests().stream().map(test -> words(test.getSimpleName())).toList());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        ClassLoader loader = VariantLoader.isolating(variant, lesson.getClass());
        List<Question> questions = questions(variant, loader);
        var agenda = new Agenda<>(questions, Question::shows, Question::stuck, variant, JUDGE, budget);
        Optional<Judgement> exposed = agenda.work(question -> question.slice(questions));
        stuck = questions.stream().anyMatch(question -> question.slices().stuck());
        return exposed.isPresent() ? exposed.get() : verdict(questions);
    }

    @Override
    public boolean leftThreadsBehind() {
        return stuck;
    }

    private static Judgement verdict(List<Question> questions) {
        List<Evidence> tables = new ArrayList<>();
        for (Question question : questions) {
            if (question.slices().samples() == 0) {
                return Judgement.notJudged(JUDGE, Cause.TOOL, "jcstress took no sample of \"" + question.name() + "\"");
            }
            tables.add(question.slices().table(question.name()));
        }
        String sentence = "no forbidden outcome in " + String.format(Locale.ROOT, "%,d", samples(questions))
                + " samples of " + questions.size() + " questions";
        return Judgement.passed(JUDGE, sentence, new Effort(samples(questions), "samples"), tables);
    }

    private List<Question> questions(Variant variant, ClassLoader loader) throws Exception {
        var questions = new ArrayList<Question>();
        for (Class<?> test : tests()) {
            if (variant.isAsked(JUDGE, words(test.getSimpleName()))) {
                Shows shows = test.getAnnotation(Shows.class);
                if (shows == null) {
                    throw new IllegalArgumentException(test.getName() + " does not say by @Shows what it shows");
                }
                var slices = new JcstressSlices(test, loader);
                questions.add(new Question(words(test.getSimpleName()), shows.value(), shows.stuck(), slices));
            }
        }
        questions.sort(java.util.Comparator.comparing(Question::name)); // reflection promises no order
        return questions;
    }

    /** The spec's own, and those of the classes that it names beside itself. */
    private List<Class<?>> tests() {
        AlsoRuns others = spec.getAnnotation(AlsoRuns.class);
        return Stream.concat(Stream.of(spec), others == null ? Stream.of() : Stream.of(others.value()))
                .flatMap(part -> Stream.<Class<?>>of(part.getDeclaredClasses()))
                .filter(test -> test.isAnnotationPresent(JCStressTest.class))
                .toList();
    }

    /** {@code TwoIncrements} → {@code two increments}. */
    private static String words(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static long samples(List<Question> questions) {
        return questions.stream().mapToLong(q -> q.slices().samples()).sum();
    }

    /** One jcstress test, and what its forbidden outcomes show. */
    private record Question(String name, Defect shows, Defect stuck, JcstressSlices slices) {

        /** Asks once more; the judgement if the answer was one that a right variant never gives. */
        Optional<Judgement> slice(List<Question> all) throws InterruptedException {
            Optional<Throwable> thrown = slices.run();
            var effort = new Effort(samples(all), "samples");
            if (thrown.isPresent()) {
                return Optional.of(Judgement.exposed(
                        JUDGE,
                        Defect.EXCEPTION,
                        name + ": a thread died of " + thrown.get(),
                        effort,
                        List.of(new Evidence.Text("where it was thrown", Stacks.trace(thrown.get())))));
            }
            if (slices.standstill().isPresent()) {
                return Optional.of(slices.standstill().get().explain(JUDGE, name, stuck, effort));
            }
            return slices.forbidden()
                    .map(outcome -> Judgement.exposed(
                            JUDGE,
                            shows,
                            String.format(
                                    Locale.ROOT,
                                    "%s: %s (outcome \"%s\", %,d of %,d samples)",
                                    name,
                                    outcome.meaning(),
                                    outcome.result(),
                                    outcome.samples(),
                                    slices.samples()),
                            effort,
                            List.of(slices.table(name))));
        }
    }
}
