package interleave.judged;

import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every variant comes to an end: with its own verdict, or, when it has run into a
 * deadlock or out of time, with the watchdog's. Exactly one of them is sent.
 */
final class Watchdog {
    private static final long POLL_MILLIS = 250;

    /** A thread that waits uses no processor time; one that spins gets a part of it even on a crowded machine. */
    private static final int SPINNING_SHARE = 20;

    /** The variant being judged, until a verdict on it is sent. */
    private record Watch(int index, Judge judge, long begun) {}

    private final Channel channel;
    private final ProgramOutput output;
    private final Budget budget;
    private final LockGraph locks = new LockGraph();
    private final AtomicReference<@Nullable Watch> watched = new AtomicReference<>();

    Watchdog(Channel channel, ProgramOutput output) {
        this.channel = channel;
        this.output = output;
        this.budget = channel.request().budget();
    }

    /** Starts to watch, and to look at who calls {@code System.exit}. */
    void start() {
        Thread.ofPlatform().daemon().name("kit-watchdog").start(this::watch);
        Runtime.getRuntime().addShutdownHook(new Thread(this::sayWhoExits, "kit-exit"));
    }

    /** From now on the variant with this index is watched. */
    void begin(int index, Judge judge) {
        watched.set(new Watch(index, judge, System.nanoTime()));
        channel.send(new Message.Begun(index));
    }

    /** Sends the verdict on the watched variant. If the watchdog was faster it does not return: this JVM is being ended. */
    void end(Judgement judgement) {
        Watch watch = watched.getAndSet(null); // whoever takes the watch sends the verdict
        while (watch == null) {
            LockSupport.park(this); // or this thread would end the JVM before the other has sent its verdict
        }
        send(watch, judgement);
    }

    private void send(Watch watch, Judgement judgement) {
        Judgement timed = judgement.after(millisSince(watch));
        Variant variant = channel.request().variants().get(watch.index());
        channel.send(new Message.Judged(watch.index(), Quoted.by(variant, withOutput(timed))));
    }

    private void watch() {
        while (true) {
            try {
                Thread.sleep(POLL_MILLIS); // the pace of looking; nothing waits for it
            } catch (InterruptedException e) {
                return;
            }
            Watch watch = watched.get();
            if (watch == null) {
                continue;
            }
            Optional<String> deadlock = locks.deadlock();
            if (deadlock.isPresent()) {
                stop(
                        watch,
                        Judgement.exposed(
                                watch.judge(),
                                Defect.DEADLOCK,
                                deadlock.get(),
                                new Effort(1, "deadlocks"),
                                List.of(new Evidence.Threads(
                                        "who holds what, and who waits for what", locks.states()))));
            } else if (millisSince(watch) > budget.deadlineMillis()) {
                stop(
                        watch,
                        Judgement.timedOut(
                                watch.judge(),
                                "did not end within " + budget.deadlineMillis() / 1000.0 + " s: " + diagnosis(),
                                List.of(new Evidence.Threads("what each thread was doing", locks.states()))));
            }
        }
    }

    /** Sends the verdict and ends this JVM: threads that hang cannot be stopped in any other way. */
    private void stop(Watch watch, Judgement judgement) {
        if (watched.compareAndSet(watch, null)) { // else it has been judged meanwhile, and this JVM is at another
            send(watch, judgement);
            Runtime.getRuntime().halt(0);
        }
    }

    private String diagnosis() {
        return locks.spinning(budget.deadlineMillis() / SPINNING_SHARE)
                .map(thread -> "\"" + thread.name() + "\" is spinning" + used(thread) + " " + where(thread))
                .or(() -> locks.states().stream()
                        .findFirst()
                        .map(thread -> "\"" + thread.name() + "\" is waiting " + where(thread)))
                .orElse("no thread of the program is left, and the judge still waits for one");
    }

    private static String used(Evidence.ThreadState thread) {
        return thread.cpuMillis() < 0 ? "" : ", it has used " + thread.cpuMillis() / 1000.0 + " s of processor time";
    }

    private static String where(Evidence.ThreadState thread) {
        return thread.stack().isEmpty() ? "somewhere" : thread.stack().getFirst();
    }

    private void sayWhoExits() {
        Thread.getAllStackTraces().values().stream()
                .filter(stack -> List.of(stack).stream()
                        .anyMatch(f -> f.getClassName().equals("java.lang.Runtime")
                                && f.getMethodName().equals("exit")))
                .findFirst()
                .ifPresent(stack -> {
                    Watch watch = watched.getAndSet(null);
                    if (watch != null) {
                        send(
                                watch,
                                Judgement.crashed(
                                        watch.judge(),
                                        "the program called System.exit",
                                        List.of(new Evidence.Text("where", String.join("\n", Stacks.frames(stack))))));
                    }
                });
    }

    private Judgement withOutput(Judgement judgement) {
        if (output.bytes() == 0) {
            return judgement;
        }
        String title = "the program printed " + output.bytes() + " bytes, beginning with";
        return judgement.with(new Evidence.Text(title, output.beginning()));
    }

    private static long millisSince(Watch watch) {
        return (System.nanoTime() - watch.begun()) / 1_000_000;
    }
}
