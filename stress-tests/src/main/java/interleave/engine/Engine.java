package interleave.engine;

import interleave.judge.Claim;
import interleave.judge.CostReport;
import interleave.judge.ExperimentReport;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.LoopReport;
import interleave.judge.ScalingReport;
import interleave.judge.Variant;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.judged.Message;
import interleave.judged.Request;
import interleave.spec.Experiment;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a lesson: the slides' experiment first, then the judges, then the measurements.
 *
 * <p>Judges work two by two, side by side; measurements have the machine to themselves. The
 * engine knows nothing of any single lesson.
 */
public final class Engine {
    private static final int LOOP_ROUNDS = 50;
    private static final int COST_ROUNDS = 20;
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Budget budget;
    private final Path directory;
    private final Listener listener;
    private final Plan plan;

    /** Creates an engine that asks every judge about every variant. */
    public Engine(Budget budget, Path directory, Listener listener) {
        this(Plan.FULL, budget, directory, listener);
    }

    /**
     * Creates an engine.
     *
     * @param plan which judge is asked about which variant
     * @param directory where judged JVMs work; they may write there
     */
    public Engine(Plan plan, Budget budget, Path directory, Listener listener) {
        this.plan = plan;
        this.budget = budget;
        this.directory = directory;
        this.listener = listener;
    }

    /**
     * Runs {@code lesson}.
     *
     * @throws IOException if no JVM can be started, or one cannot be talked to
     * @throws InterruptedException if the calling thread is interrupted; the judged JVMs are ended
     */
    public LessonReport run(Lesson lesson) throws IOException, InterruptedException {
        return run(lesson, EnumSet.allOf(Part.class));
    }

    /** Runs some {@code parts} of {@code lesson}; see {@link #run(Lesson)}. */
    public LessonReport run(Lesson lesson, Set<Part> parts) throws IOException, InterruptedException {
        var progress = new Progress(listener, lesson, Grids.with(lesson.variants(), lesson), parts, budget);
        listener.lessonBegins(lesson);
        List<ExperimentReport> experiments =
                parts.contains(Part.EXPERIMENT) ? experiments(lesson, progress) : List.of();
        List<Variant> subjects = parts.contains(Part.JUDGES) ? Grids.with(planned(lesson), lesson) : List.of();
        List<VariantReport> judged = judge(lesson, subjects, progress);
        boolean loaded = parts.contains(Part.MEASUREMENTS) && lesson.judges().contains(Judge.LOAD);
        List<LoopReport> loops = loaded ? loops(lesson, progress) : List.of();
        List<CostReport> costs = loaded ? costs(lesson, judged, progress) : List.of();
        List<ScalingReport> scalings = parts.contains(Part.MEASUREMENTS) ? scalings(lesson, progress) : List.of();
        return Grids.report(lesson, experiments, judged, loops, costs, scalings);
    }

    /** Lets every judge of {@code lesson} examine {@code variants}, which may have come from anywhere. */
    public List<VariantReport> judge(Lesson lesson, List<Variant> variants) throws IOException, InterruptedException {
        return judge(lesson, variants, new Progress(listener, lesson, variants, EnumSet.of(Part.JUDGES), budget));
    }

    private List<ExperimentReport> experiments(Lesson lesson, Progress progress)
            throws IOException, InterruptedException {
        List<ExperimentReport> reports = new ArrayList<>();
        if (lesson.experiment().isEmpty()) {
            return reports;
        }
        Experiment experiment = JvmFlags.create(lesson.experiment().get());
        listener.experimentsBegin(experiment);
        for (int i = 0; i < experiment.conditions().size(); i++) {
            Experiment.Condition condition = experiment.conditions().get(i);
            listener.experimentBegins(condition, experiment.expected());
            List<Long> rounds = new ArrayList<>();
            await(lesson, new Request.Experiment(i), List.of(), message -> {
                if (message instanceof Message.Round round) {
                    rounds.add(round.obtained());
                    listener.round(rounds.size(), round.obtained());
                }
            });
            var report = new ExperimentReport(
                    experiment.program(),
                    condition.name(),
                    condition.why(),
                    experiment.expected(),
                    rounds,
                    condition.show());
            reports.add(report);
            listener.experimentEnds(report);
            progress.done(Progress.expected(condition), "the experiment");
        }
        return reports;
    }

    private List<VariantReport> judge(Lesson lesson, List<Variant> variants, Progress progress)
            throws IOException, InterruptedException {
        var judgements = new Judgements();
        List<Callable<?>> pieces = new ArrayList<>();
        for (Judge judge :
                List.of(Judge.INTERLEAVINGS, Judge.CONTRACT, Judge.MEMORY, Judge.LOAD)) { // the longest first
            for (List<Variant> part : parts(judge, variants)) {
                pieces.add(() -> {
                    judge(lesson, judge, part, progress, judgements);
                    return null;
                });
            }
        }
        Lanes.run(pieces);

        return variants.stream().map(judgements::report).toList();
    }

    /** A judge that is done soon after the others need not do everything alone. */
    private List<List<Variant>> parts(Judge judge, List<Variant> variants) {
        boolean shared = judge == Judge.LOAD || (judge == Judge.CONTRACT && plan == Plan.QUICK);
        if (!shared) {
            return List.of(variants);
        }
        int half = variants.size() / 2;
        return List.of(variants.subList(0, half), variants.subList(half, variants.size()));
    }

    private void judge(Lesson lesson, Judge judge, List<Variant> variants, Progress progress, Judgements judgements)
            throws IOException, InterruptedException {
        List<Variant> examinable = variants.stream()
                .filter(variant -> lesson.topic(variant).specs().containsKey(judge) && variant.isAskedBy(judge))
                .filter(variant -> plan.asks(judge, variant))
                .toList();
        if (!examinable.isEmpty()) {
            Consumer<Variant> whenJudged = variant ->
                    progress.done(Progress.expected(judge, variant, budget), judge.label() + ": " + variant.name());
            List<Judgement> judged = new Judging(lesson, judge, budget, directory, whenJudged).judge(examinable);
            for (int i = 0; i < judged.size(); i++) {
                judgements.add(examinable.get(i), judged.get(i));
            }
        }
    }

    private List<LoopReport> loops(Lesson lesson, Progress progress) throws IOException, InterruptedException {
        List<Variant> broken = loaded(lesson)
                .filter(variant -> variant.claim() instanceof Claim.Exposed)
                .toList();
        List<LoopReport> reports = new ArrayList<>();
        while (reports.size() < broken.size()) { // after a loop that spins the rest need a fresh JVM
            int before = reports.size();
            await(lesson, new Request.Loops(LOOP_ROUNDS), broken.subList(before, broken.size()), message -> {
                if (message instanceof Message.Looped looped) {
                    reports.add(looped.report());
                }
            });
            if (reports.size() == before) {
                throw new JvmFailedException("a JVM of the kit reported on no plain loop");
            }
        }
        progress.done(Progress.loops(lesson.variants().size()), "plain loops");
        return reports;
    }

    private List<CostReport> costs(Lesson lesson, List<VariantReport> judged, Progress progress)
            throws IOException, InterruptedException {
        List<String> exposed = judged.stream()
                .filter(report -> report.judgements().stream().anyMatch(j -> j.verdict() != Verdict.PASSED))
                .map(VariantReport::variant)
                .toList();
        List<Variant> right = loaded(lesson)
                .filter(variant -> variant.claim() instanceof Claim.Right && !exposed.contains(variant.name()))
                .toList();
        List<CostReport> reports = new ArrayList<>();
        await(lesson, new Request.Costs(COST_ROUNDS), right, message -> {
            if (message instanceof Message.Costed costed) {
                reports.addAll(costed.reports());
            }
        });
        progress.done(Progress.costs(), "costs");
        return reports;
    }

    private List<ScalingReport> scalings(Lesson lesson, Progress progress) throws IOException, InterruptedException {
        List<ScalingReport> reports = new ArrayList<>();
        if (lesson.scaling().isPresent()) {
            await(lesson, new Request.Scaling(), List.of(), message -> {
                if (message instanceof Message.Scaled scaled) {
                    reports.addAll(scaled.reports());
                }
            });
            progress.done(Progress.scaling(lesson), "workers");
        }
        return reports;
    }

    private List<Variant> planned(Lesson lesson) {
        return lesson.variants().stream()
                .filter(variant -> !plan.leavesOut(variant))
                .toList();
    }

    /** The variants that can be put under load. */
    private static Stream<Variant> loaded(Lesson lesson) {
        return lesson.topics().stream()
                .filter(topic -> topic.specs().containsKey(Judge.LOAD))
                .flatMap(topic -> topic.variants().stream());
    }

    private void await(Lesson lesson, Request.Task task, List<Variant> variants, Consumer<Message> listener)
            throws IOException, InterruptedException {
        Request request = Requests.of(lesson, task, variants, budget);
        try (var jvm = JudgedJvm.start(request, JvmFlags.of(task, lesson), directory)) {
            JudgedJvm.End end = jvm.await(SILENCE, listener);
            if (!end.done()) {
                throw new JvmFailedException("a JVM of the kit ended too early, with exit code " + end.exitCode() + ": "
                        + (end.output().isEmpty() ? "it said nothing" : end.output()));
            }
        }
    }
}
