package interleave.bench.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server in the contest: a name, and the command that starts it. The process prints the port it listens at, and ends when its
 * input ends.
 *
 * @param name as the table calls it
 * @param command to start it with
 * @param stays whether it serves more clients than it has workers; if not, some of those who stay must starve
 */
record Peer(String name, List<String> command, boolean stays) {
    static final String SELECTOR = "Selector";
    static final String NETTY = "Netty 4.2";
    static final String POOL = "Pooled (5)";
    static final String THREADS = "ThreadPerConnection";

    private static final String LESSON = "interleave.acceptpool.";

    /** All that are found: a variant that is not built yet, and Python where there is none, are left out. */
    static List<Peer> all(Path scripts) {
        List<Peer> all = new ArrayList<>();
        jvm(SELECTOR, LESSON + "SelectorLineServer", 1, true).ifPresent(all::add);
        jvm(NETTY, "interleave.bench.servers.NettyLineServer", 1, true).ifPresent(all::add);
        jvm("Asynchronous", LESSON + "AsynchronousLineServer", 2, true).ifPresent(all::add);
        jvm("VirtualThread", LESSON + "VirtualThreadLineServer", 1, true).ifPresent(all::add);
        jvm(THREADS, LESSON + "ThreadPerConnectionLineServer", 1, true).ifPresent(all::add);
        jvm("ExecutorPool (5)", LESSON + "ExecutorPoolLineServer", 5, false).ifPresent(all::add);
        jvm("ExecutorPool (512)", LESSON + "ExecutorPoolLineServer", 512, true).ifPresent(all::add);
        jvm(POOL, LESSON + "PooledLineServer", 5, false).ifPresent(all::add); // the capstone
        jvm("TurnTaking (5)", LESSON + "TurnTakingLineServer", 5, true).ifPresent(all::add);
        jvm("ReusePort (2)", LESSON + "ReusePortLineServer", 2, true).ifPresent(all::add);
        jvm("Polling", LESSON + "PollingLineServer", 1, true).ifPresent(all::add);
        jvm("Sequential", LESSON + "SequentialLineServer", 1, false).ifPresent(all::add);
        python().ifPresent(python -> {
            for (String kind : List.of("threads", "select", "socketserver")) {
                all.add(new Peer(
                        "CPython " + kind,
                        List.of(python, "-u", scripts.resolve("lines.py").toString(), kind),
                        true));
            }
        });
        return all;
    }

    private static Optional<Peer> jvm(String name, String type, int workers, boolean stays) {
        try {
            Class.forName(type, false, Peer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        return Optional.of(new Peer(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:+UseSerialGC", // no threads of the collector that would compete on few cores
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serve.class.getName(),
                        type,
                        String.valueOf(workers)),
                stays));
    }

    private static Optional<String> python() {
        String path = Map.copyOf(System.getenv()).getOrDefault("PATH", "");
        return Stream.of(path.split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "python3"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
