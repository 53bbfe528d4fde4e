package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.measure.Bench;
import interleave.measure.Step;
import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Patience;
import interleave.spec.Subject;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The main class of a judged JVM: does what the request says, and reports as it goes. */
public final class JudgedMain {
    private JudgedMain() {}

    /** Takes no arguments: the request comes on standard input, so that the judged program does not see it. */
    public static void main(String[] args) throws Exception {
        Channel channel = Channel.open();
        ProgramOutput output = ProgramOutput.capture();
        var work = Thread.ofPlatform().name("kit-judge").start(() -> {
            try {
                work(channel, output);
                channel.send(new Message.Done());
                Runtime.getRuntime().halt(0); // not exit: the program may have left threads and hooks behind
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        work.setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err)));
            Runtime.getRuntime().halt(4);
        });
    }

    private static void work(Channel channel, ProgramOutput output) throws Exception {
        Request request = channel.request();
        Lesson lesson = Class.forName(request.lesson())
                .asSubclass(Lesson.class)
                .getDeclaredConstructor()
                .newInstance();
        switch (request.task()) {
            case Request.Examine task -> examine(task.judge(), lesson, channel, output);
            case Request.Experiment task -> new ExperimentRunner(channel).run(lesson, task.condition());
            case Request.Loops task -> new LoopRunner(channel).run(lesson, request.variants(), task.rounds());
            case Request.Costs task -> new CostRunner(channel).run(lesson, request.variants(), task.rounds());
            case Request.Measure task -> measure(lesson, request.variants().getFirst(), channel);
            case Request.Scaling task -> new ScalingRunner(channel).run(lesson);
        }
    }

    /** Does step after step, until the engine closes the line. */
    private static void measure(Lesson lesson, Variant variant, Channel channel) throws Exception {
        Class<?> spec = lesson.comparison().orElseThrow();
        Class<?> own = VariantLoader.isolating(variant, lesson.getClass()).loadClass(spec.getName());
        var bench = new Bench((Comparison) own.getDeclaredConstructor().newInstance());
        while (true) {
            channel.send(new Message.Measured(bench.measure(channel.next(Step.class))));
        }
    }

    private static void examine(Judge judge, Lesson lesson, Channel channel, ProgramOutput output) {
        var examiners = new HashMap<Topic, Examiner>();
        var watchdog = new Watchdog(channel, output);
        Uncaught uncaught = Uncaught.listen();
        watchdog.start();
        List<Variant> variants = channel.request().variants();
        for (int i = 0; i < variants.size(); i++) {
            output.forget();
            uncaught.forget();
            LockGraph.forget();
            watchdog.begin(i, judge);
            Patience.use(patience(judge, variants.get(i)));
            Topic topic = lesson.topic(variants.get(i));
            Examiner examiner = examiners.computeIfAbsent(
                    topic, t -> examiner(judge, lesson, t, channel.request().budget()));
            watchdog.end(uncaught.correct(examine(examiner, judge, topic, variants.get(i))));
            if (examiner.leftThreadsBehind()) {
                return; // the engine asks a fresh JVM for the rest
            }
        }
    }

    private static Patience patience(Judge judge, Variant variant) {
        if (variant.submitted()) {
            return Patience.SOME;
        }
        return variant.claim().soughtBy(judge).isPresent() ? Patience.LITTLE : Patience.MUCH;
    }

    private static Judgement examine(Examiner examiner, Judge judge, Topic topic, Variant variant) {
        try {
            Class<?> subject = VariantLoader.sharing(variant).subject();
            Optional<String> misfit = Subject.misfit(subject, topic.contract(), topic.factory());
            if (misfit.isPresent()) {
                return Judgement.notJudged(judge, Cause.SUBJECT, misfit.get());
            }
            return examiner.examine(variant);
        } catch (Exception | LinkageError e) {
            return Judgement.notJudged(judge, Cause.TOOL, "the judge itself failed: " + e)
                    .with(new Evidence.Text("where", Stacks.trace(e)));
        }
    }

    private static Examiner examiner(Judge judge, Lesson lesson, Topic topic, Budget budget) {
        Class<?> spec = Objects.requireNonNull(topic.specs().get(judge), () -> "no spec for " + judge);
        return switch (judge) {
            case CONTRACT -> new ContractExaminer(lesson, spec, budget);
            case INTERLEAVINGS -> new InterleavingsExaminer(spec, budget);
            case MEMORY -> new MemoryExaminer(lesson, spec, budget);
            case LOAD -> new LoadExaminer(lesson, budget);
        };
    }
}
