package interleave.bench.servers;

import interleave.acceptpool.ByteLoopUpper;
import interleave.acceptpool.EightAtATimeUpper;
import interleave.acceptpool.UpperCaser;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ratios that the lesson claims, and whether this run shows them. */
final class Verdicts {
    private static final int BYTES = 64 * 1024;
    private static final int TIMES = 2_000;
    private static final int SERIES = 9;

    private final List<String> lines = new ArrayList<>();
    private boolean allHold = true;

    Verdicts() {}

    boolean allHold() {
        return allHold;
    }

    void add(Level level, Map<String, List<Figures>> found) {
        ratio(level, found, Peer.SELECTOR, Peer.NETTY, 1);
        if (level.connectPerRequest() && level.clients() >= 8) {
            ratio(level, found, Peer.POOL, Peer.THREADS, 0.25);
        }
        if (!level.connectPerRequest() && level.clients() == 512) {
            found.forEach((name, figures) -> {
                if (name.startsWith("TurnTaking")) {
                    check("512 clients who stay, starved by " + name, Servers.median(figures, Figures::starved), 0, 0);
                }
            });
        }
    }

    private void ratio(Level level, Map<String, List<Figures>> found, String one, String other, double most) {
        List<Figures> ones = found.get(one);
        List<Figures> others = found.get(other);
        if (ones != null && others != null) {
            double ratio = Servers.median(ones, Figures::cpu) / Servers.median(others, Figures::cpu);
            check(level + ": CPU of " + one + " / of " + other, ratio, 0, most);
        }
    }

    void storm(double slowestMillis) {
        if (!Double.isNaN(slowestMillis)) {
            check("256 connections at once to a selector: the slowest, in ms", slowestMillis, 0, 900);
        }
    }

    /** The two ways to capitals take turns; text as in a book. */
    void capitals() {
        byte[] text = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            text[i] = (byte) (i % 6 == 5 ? ' ' : i % 31 == 0 ? 'A' + i % 26 : 'a' + i * 7 % 26);
        }
        double[] ratios = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            double eight = nanos(new EightAtATimeUpper(), text);
            ratios[i] = nanos(new ByteLoopUpper(), text) / eight;
        }
        Arrays.sort(ratios);
        check("64 KiB in capitals: time of the byte loop / of eight at a time", ratios[SERIES / 2], 3, 1e9);
    }

    private static double nanos(UpperCaser caser, byte[] text) {
        byte[] bytes = new byte[BYTES];
        long sum = 0;
        for (int i = 0; i < TIMES; i++) {
            System.arraycopy(text, 0, bytes, 0, BYTES); // or there would be no letters left
            long begun = System.nanoTime();
            caser.upperCase(bytes, 0, BYTES);
            sum += System.nanoTime() - begun;
        }
        return sum;
    }

    private void check(String what, double value, double least, double most) {
        boolean holds = value >= least && value <= most;
        allHold &= holds;
        lines.add(String.format(
                Locale.ROOT,
                "  %-76s %8.3g  %s",
                what,
                value,
                holds ? "as it should be" : "should be from " + least + " to " + most));
    }

    void print(PrintStream out) {
        out.println();
        lines.forEach(out::println);
    }
}
