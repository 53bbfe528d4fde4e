package interleave.judged;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One round of a plain loop, which may hang. */
final class PlainRound {
    private static final int PACE_MILLIS = 5;
    private static final long HUNG_NANOS = 3_000_000_000L; // for a loop that spins; rounds take milliseconds

    private PlainRound() {}

    /** Whether the round gave the expected result; nothing if it hangs. A round that throws did not give it. */
    static Optional<Boolean> run(LoadSpec spec) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        var round = new FutureTask<>(spec::plainLoop);
        Thread thread = Thread.ofPlatform().daemon().name("loop").start(round);
        var quiet = new Quiet(other -> false);
        long begun = System.nanoTime();
        while (!thread.join(java.time.Duration.ofMillis(PACE_MILLIS))) {
            List<Thread> its = Thread.getAllStackTraces().keySet().stream()
                    .filter(other -> !before.contains(other))
                    .toList();
            if (quiet.stuck(its) || System.nanoTime() - begun > HUNG_NANOS) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(round.get());
        } catch (ExecutionException e) {
            return Optional.of(false);
        }
    }
}
