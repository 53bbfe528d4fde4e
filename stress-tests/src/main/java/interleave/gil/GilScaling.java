package interleave.gil;

import interleave.spec.Scaling;
import java.io.IOException;
import java.util.List;

/** Two jobs that compute and one that waits: done by threads with and without a global lock, by processes, and by CPython. */
public final class GilScaling implements Scaling {
    private static final String PLAIN = "threads, plain Java";
    private static final String LOCKED = "threads, one global lock";
    private static final String CPYTHON = "CPython threads";
    private static final long INTERVAL_NANOS = 5_000_000;
    private static final int THINK_MILLIS = 5;

    /** Created by the engine, by name. */
    public GilScaling() {}

    @Override
    public List<Job> jobs() {
        return List.of(
                new Job("primes", "computing: looking for primes, numbers tried", 4, true),
                new Job("fingerprint", "computing: a fingerprint byte by byte, blocks", 4, true),
                new Job("requests", "waiting: a server that thinks for 5 ms, answers", 60, false));
    }

    @Override
    public List<Way> ways() {
        var plain = new Threads(PLAIN, PLAIN, (job, address) -> {
            Script script = script(job, address);
            var none = new FreeThreading();
            return shift -> script.run(none, shift::isOver);
        });
        return List.of(
                plain,
                new Threads(LOCKED, PLAIN, (job, address) -> {
                    Script script = script(job, address);
                    var gil = new MonitorGlobalLock(INTERVAL_NANOS); // one for all workers of a burst
                    return shift -> script.run(gil, shift::isOver);
                }),
                new Processes("processes, plain Java", PLAIN, plain),
                new Scaling.Program(CPYTHON, CPYTHON, new CPython("threads", most())),
                new Scaling.Program("CPython processes", CPYTHON, new CPython("processes", most())));
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(
                new Expectation("primes", PLAIN, 2, true, 1.8),
                new Expectation("primes", LOCKED, 2, false, 1.05),
                new Expectation("fingerprint", PLAIN, 2, true, 1.8),
                new Expectation("fingerprint", LOCKED, 2, false, 1.05),
                new Expectation("requests", PLAIN, 2, true, 1.8),
                new Expectation("requests", LOCKED, 2, true, 1.8));
    }

    @Override
    public Site open() throws IOException {
        var server = new ThinkingServer(THINK_MILLIS);
        return new Site() {
            @Override
            public String address() {
                return Integer.toString(server.port());
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    private int most() {
        return workers().getLast();
    }

    private static Script script(Job job, String address) {
        return switch (job.name()) {
            case "primes" -> new PrimeSearch();
            case "fingerprint" -> new Fingerprint();
            case "requests" -> new Requests(Integer.parseInt(address));
            default -> throw new IllegalArgumentException("there is no job " + job.name());
        };
    }
}
