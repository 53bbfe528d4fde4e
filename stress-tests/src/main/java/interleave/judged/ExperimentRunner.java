package interleave.judged;

import interleave.spec.Experiment;
import interleave.spec.Lesson;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs the slides' experiment, round after round, until it has shown what it is there to show. */
final class ExperimentRunner {
    private static final long LONGEST_SHOW_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Channel channel;

    ExperimentRunner(Channel channel) {
        this.channel = channel;
    }

    void run(Lesson lesson, int number) throws ReflectiveOperationException, InterruptedException {
        Experiment experiment = lesson.experiment()
                .orElseThrow(() -> new IllegalArgumentException(lesson.slug() + " has no experiment"))
                .getDeclaredConstructor()
                .newInstance();
        Experiment.Condition condition = experiment.conditions().get(number);
        Set<Long> deviations = new HashSet<>();
        long begun = System.nanoTime();
        int rounds = 0;
        while (rounds < condition.rounds() || (condition.show() && !shown(deviations, begun))) {
            long obtained = experiment.round();
            channel.send(new Message.Round(obtained));
            rounds++;
            if (obtained != experiment.expected()) {
                deviations.add(obtained);
            }
        }
    }

    /** Two different wrong results make the point; so does, after a minute, their absence. */
    private static boolean shown(Set<Long> deviations, long begun) {
        return deviations.size() >= 2 || System.nanoTime() - begun > LONGEST_SHOW_NANOS;
    }
}
