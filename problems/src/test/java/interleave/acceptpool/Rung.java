package interleave.acceptpool;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * A server of the ladder, and what makes it different from the others.
 *
 * @param name of the variant
 * @param starter its constructor
 * @param together how many clients it can serve at a time
 * @param storm how many clients may come at once without a test taking minutes
 */
record Rung(String name, Start starter, int together, int storm) {
    private static final int MANY = 1000;

    interface Start {
        LineServer start(LineSettings settings) throws IOException;
    }

    /** All of them; with settings of the tests, pools have five workers. */
    static Stream<Rung> all() {
        return Stream.of(
                new Rung("Sequential", SequentialLineServer::new, 1, 200),
                new Rung("Polling", PollingLineServer::new, MANY, 200),
                new Rung("Selector", SelectorLineServer::new, MANY, 200),
                new Rung("Asynchronous", AsynchronousLineServer::new, MANY, 200),
                new Rung("ProcessPerConnection", ProcessPerConnectionLineServer::new, 10, 10),
                new Rung("ReusePort", Rung::twoProcesses, MANY, 200),
                new Rung("ThreadPerConnection", ThreadPerConnectionLineServer::new, MANY, 200),
                new Rung("VirtualThread", VirtualThreadLineServer::new, MANY, 200),
                new Rung("ExecutorPool", ExecutorPoolLineServer::new, LineSettings.LOOPBACK.workers(), 200),
                new Rung("Pooled", PooledLineServer::new, LineSettings.LOOPBACK.workers(), 200),
                new Rung("TurnTaking", TurnTakingLineServer::new, MANY, 200));
    }

    /** Whether those beyond its limit wait unheard; a pool has workers instead, or says that there is no room. */
    boolean lettingTheRestWait() {
        return together > 1 && !isPooled();
    }

    /** Whether it is a {@link Pooled}. */
    boolean isPooled() {
        return name.equals("Pooled") || name.equals("TurnTaking");
    }

    /** Whether processes of their own serve its clients. */
    boolean inOtherProcesses() {
        return name.equals("ProcessPerConnection") || name.equals("ReusePort");
    }

    /** Whether one thread serves all, and so whoever keeps it keeps it from all others. */
    boolean hasOneThread() {
        return name.equals("Sequential") || name.equals("Polling") || name.equals("Selector");
    }

    /** Its limit counts for each process. */
    private static LineServer twoProcesses(LineSettings settings) throws IOException {
        return new ReusePortLineServer(settings.withWorkers(settings.limit() < 10 ? 1 : 2));
    }

    LineServer start() throws IOException {
        return starter.start(LineSettings.LOOPBACK);
    }

    LineServer start(LineSettings settings) throws IOException {
        return starter.start(settings);
    }

    @Override
    public String toString() {
        return name;
    }
}
