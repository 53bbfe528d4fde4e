package interleave.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** Lets actors work for a while, and measures them. */
final class Crew {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TURNS_PER_LOOK = 8; // at the clock
    private static final ThreadFactory ACTORS = Thread.ofPlatform().daemon().factory();

    private final Work work;
    private final long nanos;
    private final boolean pinned;
    private final boolean timed;
    private final CountDownLatch start = new CountDownLatch(1);
    private final AtomicInteger missing;

    private Crew(Work work, long nanos, boolean pinned, boolean timed) {
        this.work = work;
        this.nanos = nanos;
        this.pinned = pinned;
        this.timed = timed;
        this.missing = new AtomicInteger(work.actors());
    }

    /** Runs {@code work} for {@code nanos}; pinned: actor n on core n, around; timed: each turn by itself. */
    static Sample run(String kind, Work work, long nanos, boolean pinned, boolean timed) throws InterruptedException {
        return new Crew(work, nanos, pinned, timed).run(kind);
    }

    private record Shift(long begin, long end, long turns, long cpu, long garbage, long waited, long longest) {}

    private Sample run(String kind) throws InterruptedException {
        List<Shift> shifts = new ArrayList<>();
        try (var executor = Executors.newThreadPerTaskExecutor(ACTORS)) {
            List<Future<Shift>> running = new ArrayList<>();
            for (int actor = 0; actor < work.actors(); actor++) {
                int number = actor;
                running.add(executor.submit(() -> work(number)));
            }
            for (Future<Shift> shift : running) {
                shifts.add(shift.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(kind + " failed", e.getCause());
        }
        work.check(shifts.stream().mapToLong(Shift::turns).toArray());
        return evaluated(kind, shifts);
    }

    private Shift work(int actor) throws InterruptedException {
        if (pinned) {
            Cores.pin(actor);
        }
        var durations = new Histogram(3);
        long waitedBefore = Cores.waitedNanos();
        meet();
        long garbageBefore = THREADS.getCurrentThreadAllocatedBytes();
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        long turns = timed ? timedTurns(actor, begin + nanos, durations) : turns(actor, begin + nanos);
        long end = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        long garbage = THREADS.getCurrentThreadAllocatedBytes() - garbageBefore;
        if (work.stopsByItself(actor)) {
            work.leave(actor);
        }
        return new Shift(begin, end, turns, cpu, garbage, Cores.waitedNanos() - waitedBefore, durations.getMaxValue());
    }

    /** All begin at once: when each has a core, by looking; else by sleeping, which is less exact and less rude. */
    private void meet() throws InterruptedException {
        if (missing.decrementAndGet() == 0) {
            start.countDown();
        }
        if (work.actors() > Cores.count()) {
            start.await();
        }
        while (start.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private long turns(int actor, long deadline) throws InterruptedException {
        boolean stops = work.stopsByItself(actor);
        long turns = 0;
        while (!stops || deadline - System.nanoTime() > 0) {
            for (int i = 0; i < TURNS_PER_LOOK; i++) {
                if (!work.turn(actor)) {
                    return turns;
                }
                turns++;
            }
        }
        return turns;
    }

    private long timedTurns(int actor, long deadline, Histogram durations) throws InterruptedException {
        boolean stops = work.stopsByItself(actor);
        long turns = 0;
        long before = System.nanoTime();
        while ((!stops || deadline - before > 0) && work.turn(actor)) {
            turns++;
            long now = System.nanoTime();
            durations.recordValue(Math.max(0, now - before));
            before = now;
        }
        return turns;
    }

    private Sample evaluated(String kind, List<Shift> shifts) {
        long begin = shifts.stream().mapToLong(Shift::begin).min().orElseThrow();
        long end = shifts.stream().mapToLong(Shift::end).max().orElseThrow();
        long[] counted = new long[shifts.size()];
        for (int actor = 0; actor < counted.length; actor++) {
            counted[actor] = work.counts(actor) ? shifts.get(actor).turns() : -1;
        }
        double operations =
                Math.max(1, LongStream.of(counted).filter(turns -> turns >= 0).sum());
        double least = LongStream.of(counted).filter(turns -> turns >= 0).min().orElseThrow();
        double actors = LongStream.of(counted).filter(turns -> turns >= 0).count();
        return new Sample(
                kind,
                operations * 1e9 / (end - begin),
                least * actors / operations,
                shifts.stream().mapToLong(Shift::longest).max().orElse(0),
                shifts.stream().mapToLong(Shift::garbage).sum() / operations,
                shifts.stream().mapToLong(Shift::cpu).sum() / operations,
                shifts.stream().mapToLong(Shift::waited).max().orElse(0) / (double) (end - begin));
    }
}
