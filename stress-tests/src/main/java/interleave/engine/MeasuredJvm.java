package interleave.engine;

import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.judged.Message;
import interleave.judged.Request;
import interleave.measure.Sample;
import interleave.measure.Step;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM in which one variant is measured, step by step, so that variants can take turns. */
final class MeasuredJvm implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofHours(1); // while the others are measured it has nothing to say
    private static final long PATIENCE_SECONDS = 60; // beyond the length of a step

    /** What is heard from it: a sample, or that it has ended. */
    private record Heard(Optional<Sample> sample, String trouble) {}

    private final Variant variant;
    private final JudgedJvm jvm;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private String trouble = "";

    private MeasuredJvm(Variant variant, JudgedJvm jvm) {
        this.variant = variant;
        this.jvm = jvm;
        Thread.ofPlatform().daemon().name("kit-ear").start(this::listen);
    }

    static MeasuredJvm start(Lesson lesson, Variant variant, Path directory) throws IOException {
        var task = new Request.Measure();
        Request request = Requests.of(lesson, task, List.of(variant), Budget.LESSON);
        return new MeasuredJvm(variant, JudgedJvm.start(request, JvmFlags.of(task, lesson), directory));
    }

    Variant variant() {
        return variant;
    }

    /** Why nothing more can be measured; empty as long as something can. */
    String trouble() {
        return trouble;
    }

    /** Does one step; nothing if that could not be done, now or earlier. */
    Optional<Sample> measure(Step step) throws InterruptedException {
        if (!trouble.isEmpty()) {
            return Optional.empty();
        }
        jvm.tell(step);
        Heard answer = heard.poll(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) + step.millis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            trouble = "measuring it did not come to an end within " + PATIENCE_SECONDS + " s";
            jvm.close();
            return Optional.empty();
        }
        trouble = answer.trouble();
        return answer.sample();
    }

    private void listen() {
        try {
            JudgedJvm.End end = jvm.await(SILENCE, message -> {
                if (message instanceof Message.Measured measured) {
                    heard.add(new Heard(Optional.of(measured.sample()), ""));
                }
            });
            heard.add(new Heard(Optional.empty(), "measuring it ended early: " + words(end)));
        } catch (IOException | InterruptedException e) {
            heard.add(new Heard(Optional.empty(), "the JVM that measured it could not be heard: " + e.getMessage()));
        }
    }

    private static String words(JudgedJvm.End end) {
        return end.output().lines().findFirst().orElse("exit code " + end.exitCode());
    }

    @Override
    public void close() {
        jvm.close();
    }
}
