package interleave.bench.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * The slides' tiny server of HTTP (D14) beside the JDK's own: the same text, the same clients, each request on a connection of its
 * own, for the slides' server has no other.
 */
final class HttpContest {
    /** How the arguments call it, in the place of the names of servers. */
    static final String NAME = "http";

    static final String SLIDES = "D14";

    private static final String JDK = "JDK HttpServer";
    private static final int[] CLIENTS = {1, 8, 64};
    private static final double WARM_UP_SECONDS = 2;

    private final PrintStream out;
    private final int rounds;
    private final double seconds;

    HttpContest(PrintStream out, int rounds, double seconds) {
        this.out = out;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    private record Round(double cpuMicros, double perSecond, Histogram latencies) {
        double micros(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e3;
        }
    }

    void run() throws IOException, InterruptedException {
        for (int clients : CLIENTS) {
            out.printf(
                    "%nHTTP, %d %s, connect per request%n%s%n",
                    clients, clients == 1 ? "client" : "clients", Figures.header());
            measure(clients).forEach(this::print);
        }
    }

    /** Each round asks each server once, so that a disturbance hits both alike. */
    private Map<String, List<Round>> measure(int clients) throws IOException, InterruptedException {
        Map<String, List<Round>> found = new LinkedHashMap<>();
        try (Running slides = Running.start(peer(SLIDES));
                Running jdk = Running.start(peer(JDK))) {
            Map<String, Running> servers = new LinkedHashMap<>();
            servers.put(SLIDES, slides);
            servers.put(JDK, jdk);
            for (Running server : servers.values()) {
                HttpLoad.of(server.port(), clients, WARM_UP_SECONDS);
            }
            for (int round = 0; round < rounds; round++) {
                for (var server : servers.entrySet()) {
                    found.computeIfAbsent(server.getKey(), name -> new ArrayList<>())
                            .add(round(server.getValue(), clients));
                }
            }
        }
        return found;
    }

    private Round round(Running server, int clients) throws IOException, InterruptedException {
        double cpu = server.cpuMicros();
        long begun = System.nanoTime();
        Histogram latencies = HttpLoad.of(server.port(), clients, seconds);
        double took = (System.nanoTime() - begun) / 1e9;
        long requests = Math.max(1, latencies.getTotalCount());
        return new Round((server.cpuMicros() - cpu) / requests, requests / took, latencies);
    }

    private static Peer peer(String name) {
        return new Peer(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:+UseSerialGC", // no threads of the collector that would compete on few cores
                        "-cp",
                        System.getProperty("java.class.path"),
                        HttpServe.class.getName(),
                        name),
                true);
    }

    private void print(String name, List<Round> found) {
        double[] cpu = found.stream().mapToDouble(Round::cpuMicros).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  %-22s %10.1f (%5.1f–%6.1f) %10.0f %9.0f %9.0f %9.0f %9.0f %9s %7s%n",
                name,
                median(found, Round::cpuMicros),
                cpu[0],
                cpu[cpu.length - 1],
                median(found, Round::perSecond),
                median(found, round -> round.micros(50)),
                median(found, round -> round.micros(99)),
                median(found, round -> round.micros(99.9)),
                median(found, round -> round.micros(100)),
                "",
                "");
    }

    private static double median(List<Round> found, ToDoubleFunction<Round> figure) {
        return found.stream()
                .sorted(Comparator.comparingDouble(figure))
                .mapToDouble(figure)
                .skip(found.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
