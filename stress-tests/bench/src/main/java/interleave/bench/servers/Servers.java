package interleave.bench.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All servers, each in a process of its own, under the same load by {@code ./kit load}, taking turns in each round. */
final class Servers {
    private static final double WARM_UP_SECONDS = 2;

    private final PrintStream out;
    private final Path home;
    private final int rounds;
    private final double seconds;

    private Servers(PrintStream out, Path home, int rounds, double seconds) {
        this.out = out;
        this.home = home;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var contest = new Servers(out, Path.of(args[0]), Integer.parseInt(args[1]), Double.parseDouble(args[2]));
        boolean all = args[3].equals("all");
        List<String> names = List.of(args[3].split(",", -1));
        List<Peer> peers = Peer.all(Path.of(args[0], "stress-tests", "bench")).stream()
                .filter(peer -> all || names.contains(peer.name()))
                .toList();
        contest.head();
        boolean allHold = peers.isEmpty() || contest.holds(peers);
        if (all || names.contains(HttpContest.NAME)) {
            new HttpContest(out, contest.rounds, contest.seconds).run();
        }
        System.exit(allHold ? 0 : 1);
    }

    private boolean holds(List<Peer> peers) throws IOException, InterruptedException {
        Verdicts verdicts = run(peers);
        verdicts.capitals();
        verdicts.print(out);
        return verdicts.allHold();
    }

    private void head() {
        out.printf(
                Locale.ROOT,
                "%d cores · %s %s · JDK %s · %s; %d rounds of %.1f s, median%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                rounds,
                seconds);
    }

    private Verdicts run(List<Peer> peers) throws IOException, InterruptedException {
        var verdicts = new Verdicts();
        for (Level level : Level.all()) {
            Map<String, List<Figures>> found = measure(peers, level);
            out.printf("%n%s%n%s%n", level, Figures.header());
            found.forEach(this::print);
            verdicts.add(level, found);
        }
        verdicts.storm(storm(peers));
        return verdicts;
    }

    /** Each round asks each server once, so that a disturbance hits all alike. */
    private Map<String, List<Figures>> measure(List<Peer> peers, Level level) throws IOException, InterruptedException {
        Map<String, Running> servers = new LinkedHashMap<>();
        Map<String, List<Figures>> found = new LinkedHashMap<>();
        try {
            for (Peer peer : peers) {
                Running server = Running.start(peer);
                servers.put(peer.name(), server);
                load(server, level, WARM_UP_SECONDS);
            }
            for (int round = 0; round < rounds; round++) {
                for (var server : servers.entrySet()) {
                    found.computeIfAbsent(server.getKey(), name -> new ArrayList<>())
                            .add(load(server.getValue(), level, seconds));
                }
            }
        } finally {
            for (Running server : servers.values()) {
                server.close();
            }
        }
        return found;
    }

    private double storm(List<Peer> peers) throws IOException, InterruptedException {
        double slowest = Double.NaN;
        for (Peer peer : peers) {
            if (peer.name().equals(Peer.SELECTOR)) {
                try (Running server = Running.start(peer)) {
                    slowest = load(server, new Level(256, false), 1).of("slowestConnectMillis");
                }
            }
        }
        return slowest;
    }

    private Figures load(Running server, Level level, double duration) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("kit").toString()));
        command.addAll(level.arguments(server.port(), duration));
        double before = server.cpuMicros();
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("KIT_BUILD", "never");
        Process load = builder.start();
        String json = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        load.waitFor();
        return Figures.of(json, server.cpuMicros() - before);
    }

    private void print(String name, List<Figures> found) {
        double[] cpu = found.stream().mapToDouble(Figures::cpu).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  %-22s %10.1f (%5.1f–%6.1f) %10.0f %9.0f %9.0f %9.0f %9.0f %6.0f ms %7.0f%n",
                name,
                median(found, Figures::cpu),
                cpu[0],
                cpu[cpu.length - 1],
                median(found, figures -> figures.of("perSecond")),
                median(found, figures -> figures.of("p50Micros")),
                median(found, figures -> figures.of("p99Micros")),
                median(found, figures -> figures.of("p999Micros")),
                median(found, figures -> figures.of("maxMicros")),
                median(found, figures -> figures.of("slowestConnectMillis")),
                median(found, figures -> (double) figures.starved()));
    }

    static double median(List<Figures> found, ToDoubleFunction<Figures> figure) {
        return found.stream()
                .sorted(Comparator.comparingDouble(figure))
                .mapToDouble(figure)
                .skip(found.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
