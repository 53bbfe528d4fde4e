package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.RunnerException;

/** Prints, for each primitive, ours beside the JDK's and JCTools': {@code stress-tests/bench/primitives}. */
public final class Primitives {
    private static final double INCONCLUSIVE = 0.3; // cores that other programs may have

    private Primitives() {}

    /** Arguments: free, oversubscribed, sustained (the part of oversubscribed that JMH does) or all; lock, semaphore, event, queue or all; how many rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        String regimes = arguments[0];
        String primitives = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        System.out.println("stress-tests/bench/primitives " + String.join(" ", arguments));
        System.out.println(machine());
        System.setProperty("jmh.ignoreLock", "true"); // one benchmark runs at a time, since we wait for it
        System.out.println(
                """
                × is a multiple of the first line of the JDK: the median of the rounds, the least and the greatest; wins: \
                rounds above 1.
                Each round is a JVM of its own, in which all take turns in random order. share: what the least busy thread
                got of its fair share; longest: turn of a thread, in %d ms of timed turns on free cores, %d ms oversubscribed:
                medians, like garbage and CPU time, which are per operation.\
                """.formatted(Regime.FREE.timedNanos() / 1_000_000, Regime.OVERSUBSCRIBED.timedNanos() / 1_000_000));
        for (Regime regime : Regime.values()) {
            if (matches(regimes, regime.name())) {
                for (int i : IntStream.range(0, Contest.all().size()).toArray()) {
                    Contest contest = Contest.all().get(i);
                    if (matches(primitives, contest.primitive())) {
                        run(contest, i, regime, rounds);
                    }
                }
            }
        }
        if (matches(regimes, Regime.OVERSUBSCRIBED.name()) || regimes.equals("sustained")) {
            for (int i : IntStream.range(0, Sustained.all().size()).toArray()) {
                Sustained sustained = Sustained.all().get(i);
                if (matches(primitives, sustained.primitive())) {
                    run(sustained, i, rounds);
                }
            }
        }
    }

    /** By JMH, which starts the JVMs itself; the subjects take turns in random order. */
    private static void run(Sustained sustained, int number, int rounds) throws RunnerException {
        var scores = new Scores(sustained.measure());
        List<String> subjects = new ArrayList<>(sustained.subjects().keySet());
        for (int i = 0; i < rounds; i++) {
            Collections.shuffle(subjects);
            var others = new OtherPrograms();
            List<String> lines = new ArrayList<>();
            for (String subject : subjects) {
                lines.add("speed\t" + Sustained.run(number, subject).line());
            }
            lines.add("others\t" + others.cores());
            scores.add(lines);
        }
        System.out.printf(
                "%n%s, sustained (JMH): %s%n  %d threads, each does it over and over; other programs had %.2f cores%s%n",
                sustained.primitive(),
                sustained.task(),
                Sustained.threads(),
                scores.others(),
                scores.others() > INCONCLUSIVE ? ": inconclusive" : "");
        System.out.printf("  %-20s %6s %14s %5s %13s %9s%n", "", "×", "least–most", "wins", "operations/s", "garbage");
        for (String subject : sustained.subjects().keySet().stream().sorted().toList()) {
            List<Double> ratios = scores.ratios(subject);
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %-20s %6.2f %14s %5s %,13.0f %7.1f B",
                    subject,
                    Scores.middle(ratios),
                    range(ratios),
                    wins(ratios, rounds),
                    Scores.median(scores.speed(subject), Sample::perSecond),
                    Scores.median(scores.speed(subject), Sample::garbage)));
        }
    }

    private static String range(List<Double> sorted) {
        return String.format(Locale.ROOT, "%.2f–%.2f", sorted.getFirst(), sorted.getLast());
    }

    private static String wins(List<Double> ratios, int rounds) {
        return ratios.stream().filter(ratio -> ratio > 1).count() + "/" + rounds;
    }

    private static boolean matches(String wanted, String name) {
        return wanted.equals("all") || wanted.equalsIgnoreCase(name);
    }

    private static void run(Contest contest, int number, Regime regime, int rounds)
            throws IOException, InterruptedException {
        int actors = regime.actors(contest);
        var scores = new Scores(contest.measure());
        for (int i = 0; i < rounds; i++) {
            scores.add(round(number, regime));
        }
        System.out.printf(
                "%n%s, %s: %s%n  %s; other programs had %.2f cores%s%n",
                contest.primitive(),
                regime.words(),
                contest.task(),
                regime.describe(actors),
                scores.others(),
                scores.others() > INCONCLUSIVE ? ": inconclusive" : "");
        System.out.printf(
                "  %-20s %-8s %6s %14s %5s %13s %6s %10s %9s %9s%n",
                "", "", "×", "least–most", "wins", "operations/s", "share", "longest", "garbage", "CPU time");
        for (Contestant contestant : contest.contestants()) {
            System.out.println(row(contestant, scores, rounds));
        }
    }

    private static String row(Contestant contestant, Scores scores, int rounds) {
        List<Double> ratios = scores.ratios(contestant.name());
        List<Sample> speed = scores.speed(contestant.name());
        List<Sample> waits = scores.waits(contestant.name());
        if (ratios.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "  %-20s %-8s could not be measured: no burst had its cores for itself",
                    contestant.name(),
                    contestant.from());
        }
        return String.format(
                Locale.ROOT,
                "  %-20s %-8s %6.2f %14s %5s %,13.0f %6.2f %7.2f ms %7.1f B %6.0f ns",
                contestant.name(),
                contestant.from(),
                Scores.middle(ratios),
                range(ratios),
                wins(ratios, rounds),
                Scores.median(speed, Sample::perSecond),
                Scores.median(waits, Sample::leastShare),
                Scores.median(waits, Sample::longestNanos) / 1e6,
                Scores.median(speed, Sample::garbage),
                Scores.median(speed, Sample::cpuNanos));
    }

    private static List<String> round(int number, Regime regime) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-Xbatch", // a JIT that is late because of a busy machine must not make a contestant slow
                        "-XX:CompileThresholdScaling=0.1", // also what happens seldom is compiled in the warm-up
                        "-Xms512m",
                        "-Xmn400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Round.class.getName(),
                        Integer.toString(number),
                        regime.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("a round of contest " + number + " ended with " + code);
        }
        return lines;
    }

    private static String machine() throws IOException {
        String model = System.getProperty("os.arch");
        Path cpus = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpus)) {
            for (String line : Files.readAllLines(cpus)) {
                if (line.startsWith("model name")) {
                    model = line.substring(line.indexOf(':') + 2);
                    break;
                }
            }
        }
        return Cores.count() + " cores · " + model + " · JDK " + System.getProperty("java.vendor") + " "
                + System.getProperty("java.runtime.version") + " · " + LocalDate.now(ZoneId.systemDefault());
    }
}
