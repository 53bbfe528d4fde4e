package interleave.explore.model;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link Thread}: starting, waiting for the end, interrupting, sleeping. */
public final class Threads {
    private final IdentityHashMap<Thread, Strand> strands = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Runnable> bodies = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Boolean> daemons = new IdentityHashMap<>();
    private final Map<String, Integer> unnamed = new HashMap<>();

    private Threads(Execution execution) {}

    private static Threads model() {
        return Strand.me().execution().model(Threads.class, Threads::new);
    }

    /** The strand that plays {@code thread}; null if it was not started. */
    static @Nullable Strand strandOf(Thread thread) {
        Strand me = Strand.me();
        return me.thread().equals(thread) ? me : model().find(thread);
    }

    private @Nullable Strand find(Thread thread) {
        Strand strand = strands.get(thread);
        if (strand != null) {
            return strand;
        }
        return Strand.me().execution().strands().stream()
                .filter(one -> one.thread().equals(thread))
                .findFirst()
                .orElse(null);
    }

    /** {@link Thread#currentThread}. */
    public static Thread currentThread() {
        Strand me = Strand.current();
        return me == null ? Thread.currentThread() : me.thread();
    }

    /** {@link Thread#start}. */
    public static void start(Thread thread) {
        Threads model = model();
        Runnable body = model.bodies.getOrDefault(thread, thread);
        start(thread, body);
    }

    private static void start(Thread thread, Runnable body) {
        Strand me = Strand.me();
        Threads model = model();
        if (strandOf(thread) != null) {
            throw new IllegalThreadStateException();
        }
        Execution execution = me.execution();
        Strand child = execution.add(thread, model.nameOf(thread), () -> run(thread, body), me);
        child.daemon(isDaemon(thread));
        model.strands.put(thread, child);
        execution.perform(Operation.on(child.life(), "start"));
        child.clock().join(me.clock());
        me.clock().tick(me.number());
        execution.start(child);
    }

    /** Runs {@code body}; what it dies of goes to the thread's own handler, if it has one. */
    private static void run(Thread thread, Runnable body) {
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        try {
            body.run();
        } catch (Throwable thrown) { // as the JVM does it: the handler may want any of them
            if (handler == null || handler instanceof ThreadGroup) {
                throw thrown;
            }
            handler.uncaughtException(thread, thrown);
        }
    }

    private String nameOf(Thread thread) {
        String name = thread.getName();
        if (!name.isEmpty() && !name.matches("Thread-\\d+")) { // such numbers go on from one execution to the next
            return unique(name);
        }
        return "thread-" + unnamed.merge("", 1, Integer::sum);
    }

    private String unique(String name) {
        int times = unnamed.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "#" + times;
    }

    /** {@link Thread#setDaemon}. */
    public static void setDaemon(Thread thread, boolean daemon) {
        if (strandOf(thread) != null) {
            throw new IllegalThreadStateException();
        }
        model().daemons.put(thread, daemon);
    }

    /** {@link Thread#isDaemon}. */
    public static boolean isDaemon(Thread thread) {
        return thread.isVirtual()
                || model().daemons.getOrDefault(thread, Strand.me().daemon());
    }

    /** {@link Thread#startVirtualThread}. */
    public static Thread startVirtualThread(Runnable body) {
        Thread thread = Thread.ofVirtual().unstarted(body);
        start(thread, body);
        return thread;
    }

    /** {@link Thread.Builder#unstarted}. */
    public static Thread unstarted(Thread.Builder builder, Runnable body) {
        Thread thread = builder.unstarted(body);
        model().bodies.put(thread, body);
        return thread;
    }

    /** {@link Thread.Builder#start}. */
    public static Thread start(Thread.Builder builder, Runnable body) {
        Thread thread = builder.unstarted(body);
        start(thread, body);
        return thread;
    }

    /** {@link Thread#join()}. */
    public static void join(Thread thread) throws InterruptedException {
        joinFor(thread, 0);
    }

    /** {@link Thread#join(long)}. */
    public static void join(Thread thread, long millis) throws InterruptedException {
        joinFor(thread, Virtual.nanos(millis, 0));
    }

    /** {@link Thread#join(Duration)}. */
    public static boolean join(Thread thread, Duration duration) throws InterruptedException {
        joinFor(thread, Math.max(1, duration.toNanos()));
        Strand other = strandOf(thread);
        return other != null && other.finished();
    }

    private static void joinFor(Thread thread, long nanos) throws InterruptedException {
        Strand me = Strand.me();
        Strand other = strandOf(thread);
        if (other == null) {
            Interrupts.check(me);
            return;
        }
        Operation join = Operation.look(other.life(), "join")
                .also(me.interrupt(), true)
                .when(() -> other.finished() || me.interrupted())
                .as(Kind.ATTEMPTS);
        Waits.perform(me, join, nanos, () -> nanos > 0);
        me.execution().outcome(join, other.finished() || me.interrupted());
        Interrupts.check(me);
        if (other.finished()) {
            me.clock().join(other.clock());
        } else {
            Waits.gaveUp(me, nanos);
        }
    }

    /** {@link Thread#sleep(long)}. */
    public static void sleep(long millis) throws InterruptedException {
        sleepFor(Virtual.nanos(millis, 0));
    }

    /** {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        sleepFor(Virtual.nanos(millis, nanos));
    }

    /** {@link Thread#sleep(Duration)}. */
    public static void sleep(Duration duration) throws InterruptedException {
        sleepFor(duration.toNanos());
    }

    /** {@link TimeUnit#sleep}. */
    public static void sleep(TimeUnit unit, long duration) throws InterruptedException {
        sleepFor(unit.toNanos(duration));
    }

    private static void sleepFor(long nanos) throws InterruptedException {
        Strand me = Strand.me();
        me.execution().perform(Operation.look(me.interrupt(), "sleep"));
        Interrupts.check(me);
        Virtual.pass(me, nanos);
    }

    /** {@link Thread#yield}. */
    public static void giveWay() {
        Strand me = Strand.me();
        me.execution().perform(Operation.pause("yield"));
    }

    /** {@link Thread#onSpinWait}. */
    public static void onSpinWait() {
        giveWay();
    }

    /**
     * {@link Thread#isAlive}. That a thread has ended belongs, in the model, to its last step; who asks may still have asked
     * between the two, unless it knows better.
     */
    public static boolean isAlive(Thread thread) {
        Strand other = strandOf(thread);
        if (other == null) {
            return false;
        }
        Strand me = Strand.me();
        me.execution().perform(Operation.look(other.life(), "isAlive"));
        boolean known = me.clock().of(other.number()) >= other.clock().of(other.number());
        if (!other.finished() || (!known && me.execution().choose(2, "whether it was before the end") == 1)) {
            return true;
        }
        me.clock().join(other.clock());
        return false;
    }

    /** {@link Thread#getState}: only whether it has begun and whether it has ended is modelled. */
    public static Thread.State getState(Thread thread) {
        if (strandOf(thread) == null) {
            return Thread.State.NEW;
        }
        if (!isAlive(thread)) {
            return Thread.State.TERMINATED;
        }
        throw NotModelled.call("Thread.getState of a thread that is alive");
    }
}
