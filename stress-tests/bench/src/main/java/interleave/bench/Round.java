package interleave.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One round of one contest, in a JVM of its own: all contestants in turn, in another order each time. Prints a line
 * per sample; {@code speed}: turns not timed, {@code waits}: timed, {@code others}: cores' worth of other programs.
 */
public final class Round {
    private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(600);
    private static final int TIMED_RUNS = 2;
    private static final int MOST_TRIES = 12; // per sample that counts

    private final Contest contest;
    private final Regime regime;
    private final int actors;

    private Round(Contest contest, Regime regime) {
        this.contest = contest;
        this.regime = regime;
        this.actors = regime.actors(contest);
    }

    /** Arguments: the number of the contest, the regime. */
    public static void main(String[] arguments) throws InterruptedException {
        new Round(Contest.all().get(Integer.parseInt(arguments[0])), Regime.valueOf(arguments[1])).run();
    }

    private void run() throws InterruptedException {
        for (Contestant contestant : contest.contestants()) {
            run(contestant, WARM_UP, false);
        }
        var background = new Background(regime.others(actors));
        var others = new OtherPrograms();
        var order = new ArrayList<>(contest.contestants());
        var random = new Random();
        for (int i = 0; i < regime.bursts(); i++) {
            Collections.shuffle(order, random);
            for (Contestant contestant : order) {
                burst(contestant);
            }
        }
        for (int i = 0; i < TIMED_RUNS; i++) {
            Collections.shuffle(order, random);
            for (Contestant contestant : order) {
                print("waits", run(contestant, regime.timedNanos(), true));
            }
        }
        System.out.println("others\t" + String.format(Locale.ROOT, "%f", others.cores()));
        background.stop();
    }

    /** Tries until a sample counts, or says nothing: a missing figure is better than a wrong one. */
    private void burst(Contestant contestant) throws InterruptedException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Sample sample = run(contestant, regime.nanos(), false);
            if (regime.accepts(sample, actors)) {
                print("speed", sample);
                return;
            }
        }
    }

    private Sample run(Contestant contestant, long nanos, boolean timed) throws InterruptedException {
        return Crew.run(contestant.name(), contestant.work().apply(actors), nanos, regime.isPinned(), timed);
    }

    private static void print(String what, Sample sample) {
        System.out.println(what + "\t" + sample.line());
    }

    /** Threads that compute. */
    private static final class Background {
        private volatile boolean stopped;

        Background(int threads) {
            List.copyOf(Collections.nCopies(threads, "busy"))
                    .forEach(name -> Thread.ofPlatform().daemon().name(name).start(this::compute));
        }

        private void compute() {
            while (!stopped) {
                Blackhole.consumeCPU(10_000);
            }
        }

        void stop() {
            stopped = true;
        }
    }
}
