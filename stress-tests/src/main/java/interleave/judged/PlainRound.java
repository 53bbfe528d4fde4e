package interleave.judged;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One round of a plain loop, which may hang. */
final class PlainRound {
    private static final int PACE_MILLIS = 5;
    private static final long HUNG_NANOS = 1_000_000_000L; // for a loop that spins; rounds take milliseconds

    private PlainRound() {}

    /** How a round ended, if it did. */
    enum End {
        /** With the expected result. */
        AS_EXPECTED,
        /** With another, or by an exception. */
        DEVIATING,
        /** Its threads wait for ever, and disturb nobody. */
        WAITS,
        /** Its threads run for ever. */
        SPINS
    }

    static End run(LoadSpec spec) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        var round = new FutureTask<>(spec::plainLoop);
        Thread thread = Thread.ofPlatform().daemon().name("loop").start(round);
        var quiet = new Quiet(other -> false);
        long begun = System.nanoTime();
        while (!thread.join(java.time.Duration.ofMillis(PACE_MILLIS))) {
            List<Thread> its = Thread.getAllStackTraces().keySet().stream()
                    .filter(other -> !before.contains(other))
                    .toList();
            if (quiet.stuck(its)) {
                return End.WAITS;
            }
            if (System.nanoTime() - begun > HUNG_NANOS) {
                return End.SPINS;
            }
        }
        try {
            return round.get() ? End.AS_EXPECTED : End.DEVIATING;
        } catch (ExecutionException e) {
            return End.DEVIATING;
        }
    }
}
