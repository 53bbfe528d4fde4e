package interleave.explore.model;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Resource;
import interleave.explore.execution.Strand;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The monitors of objects: {@code synchronized}, wait and notify (JLS 17.1 and 17.2). Which waiter is notified is a choice. */
public final class Monitors {
    private final IdentityHashMap<Object, Monitor> monitors = new IdentityHashMap<>();
    private final Execution execution;

    private Monitors(Execution execution) {
        this.execution = execution;
    }

    /** One monitor. */
    private static final class Monitor {
        final Resource resource;
        final List<Waiter> waiters = new ArrayList<>(2);

        @Nullable
        Strand owner;

        int entered;

        Monitor(Resource resource) {
            this.resource = resource;
        }

        boolean free() {
            return owner == null;
        }

        void take(Strand strand, int times) {
            owner = strand;
            entered = times;
            strand.takes(resource);
            Order.acquire(strand, resource);
        }

        void give(Strand strand) {
            owner = null;
            entered = 0;
            strand.gives(resource);
            Order.release(strand, resource);
        }
    }

    private static final class Waiter {
        final Strand strand;
        boolean notified;

        Waiter(Strand strand) {
            this.strand = strand;
        }
    }

    private static Monitor of(Strand strand, Object object) {
        Objects.requireNonNull(object, "there is no monitor of null");
        Monitors all = strand.execution().model(Monitors.class, Monitors::new);
        return all.monitors.computeIfAbsent(
                object,
                o -> new Monitor(all.execution.resource(
                        () -> "monitor of " + all.execution.names().of(o))));
    }

    /** {@code monitorenter}. */
    public static void enter(Object object) {
        Strand me = Strand.current();
        if (me == null) {
            return;
        }
        Monitor monitor = of(me, object);
        if (monitor.owner == me) {
            monitor.entered++;
            return;
        }
        me.execution()
                .perform(Operation.on(monitor.resource, "lock")
                        .when(monitor::free)
                        .as(Kind.PASSES));
        monitor.take(me, 1);
    }

    /**
     * {@code monitorexit}. It belongs to the step before it: what others do in between they could as well do before
     * that step or after this, for nobody can find out about a monitor without waiting for it (Lipton 1975).
     */
    public static void exit(Object object) {
        Strand me = Strand.current();
        if (me == null) {
            return;
        }
        Monitor monitor = owned(me, object);
        if (--monitor.entered == 0) {
            me.execution().journal().touch(monitor.resource, true);
            monitor.give(me);
        }
    }

    /** {@link Thread#holdsLock}. */
    public static boolean holdsLock(Object object) {
        Strand me = Strand.me();
        return of(me, object).owner == me;
    }

    /** {@link Object#wait()}. */
    public static void await(Object object) throws InterruptedException {
        awaitNanos(object, 0);
    }

    /** {@link Object#wait(long)}. */
    public static void await(Object object, long millis) throws InterruptedException {
        await(object, millis, 0);
    }

    /** {@link Object#wait(long, int)}. */
    public static void await(Object object, long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        awaitNanos(object, Virtual.nanos(millis, nanos));
    }

    private static void awaitNanos(Object object, long nanos) throws InterruptedException {
        Strand me = Strand.me();
        Monitor monitor = owned(me, object);
        Interrupts.check(me);
        int entered = monitor.entered;
        var waiter = new Waiter(me);
        monitor.waiters.add(waiter);
        me.execution().journal().touch(monitor.resource, true); // part of the step before it, as an exit is
        me.execution().journal().note("waits");
        monitor.give(me);

        Operation wakeUp = Operation.on(monitor.resource, "go on after wait")
                .also(me.interrupt(), true)
                .when(() -> monitor.free() && (waiter.notified || me.interrupted()))
                .as(Kind.ATTEMPTS);
        Waits.perform(me, wakeUp, nanos, monitor::free);
        monitor.waiters.remove(waiter);
        monitor.take(me, entered);
        me.execution().outcome(wakeUp, waiter.notified || me.interrupted());
        if (!waiter.notified) {
            Interrupts.check(me);
            Waits.gaveUp(me, nanos);
        }
    }

    /** {@link Object#notify}. */
    public static void notifyOne(Object object) {
        Strand me = Strand.me();
        Monitor monitor = owned(me, object);
        me.execution().perform(Operation.on(monitor.resource, "notify"));
        List<Waiter> waiting = monitor.waiters.stream().filter(w -> !w.notified).toList();
        if (waiting.isEmpty()) {
            me.execution().journal().note("nobody waits");
            return;
        }
        Waiter woken = waiting.get(me.execution().choose(waiting.size(), "whom notify wakes"));
        woken.notified = true;
        me.execution().journal().note("wakes " + woken.strand);
    }

    /** {@link Object#notifyAll}. */
    public static void notifyAll(Object object) {
        Strand me = Strand.me();
        Monitor monitor = owned(me, object);
        me.execution().perform(Operation.on(monitor.resource, "notifyAll"));
        for (Waiter waiter : monitor.waiters) {
            waiter.notified = true;
        }
        me.execution().journal().note(monitor.waiters.isEmpty() ? "nobody waits" : "wakes " + monitor.waiters.size());
    }

    private static Monitor owned(Strand me, Object object) {
        Monitor monitor = of(me, object);
        if (monitor.owner != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }
}
