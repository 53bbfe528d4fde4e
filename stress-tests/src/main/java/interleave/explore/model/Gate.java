package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Resource;
import interleave.explore.execution.Strand;
import java.util.function.BooleanSupplier;

/**
 * The state of a model that strands change, look at and wait for. Whoever comes to it sees what those have done who
 * came before.
 */
public final class Gate {
    private final Resource resource;

    /** The gate of {@code owner}, which is what people know. */
    public Gate(Object owner) {
        var execution = Strand.me().execution();
        resource = execution.resource(() -> execution.names().of(owner));
    }

    /** What is looked at and changed. */
    public Resource resource() {
        return resource;
    }

    /** One step that only looks. */
    public void look(String verb) {
        Strand me = Strand.me();
        me.execution().perform(Operation.look(resource, verb));
        Order.acquire(me, resource);
    }

    /** One step that changes what is there. */
    public void change(String verb) {
        Strand me = Strand.me();
        me.execution().perform(Operation.on(resource, verb));
        Order.acquire(me, resource);
        Order.release(me, resource);
    }

    /** The same, of a change that lets the strand out: a loop of these and looks alone gets nowhere. */
    public void leave(String verb) {
        Strand me = Strand.me();
        me.execution().perform(Operation.on(resource, verb).as(Kind.PASSES));
        Order.release(me, resource);
    }

    /** One step that does {@code change} and says whether it has changed anything. */
    public boolean attempt(String verb, BooleanSupplier change) {
        Strand me = Strand.me();
        Operation attempt = Operation.on(resource, verb).as(Kind.ATTEMPTS);
        me.execution().perform(attempt);
        boolean success = change.getAsBoolean();
        me.execution().outcome(attempt, success);
        Order.acquire(me, resource);
        if (success) {
            Order.release(me, resource);
        } else {
            me.execution().journal().note("in vain");
        }
        return success;
    }

    /** Waits until {@code open}, and whatever happens. */
    public void pass(String verb, BooleanSupplier open) {
        Strand me = Strand.me();
        me.execution().perform(Operation.on(resource, verb).when(open).as(Kind.PASSES));
        Order.acquire(me, resource);
    }

    /** Waits until {@code open}, or until the strand is interrupted. */
    public void passInterruptibly(String verb, BooleanSupplier open) throws InterruptedException {
        passWithin(0, verb, open);
    }

    /**
     * Waits until {@code open}, or until the strand is interrupted, or until {@code nanos} have passed, if that is not 0.
     *
     * @return whether it is open
     */
    public boolean passWithin(long nanos, String verb, BooleanSupplier open) throws InterruptedException {
        Strand me = Strand.me();
        boolean early = Interrupts.isPending(me);
        Operation pass = Operation.on(resource, verb)
                .also(me.interrupt(), true)
                .when(() -> me.interrupted() || open.getAsBoolean())
                .as(Kind.PASSES);
        if (nanos != 0) {
            pass.orTimeOut(() -> true);
        }
        me.execution().perform(pass);
        checkInterrupt(me, early, open);
        Order.acquire(me, resource);
        if (open.getAsBoolean()) {
            return true;
        }
        Waits.gaveUp(me, nanos);
        return false;
    }

    /** An interrupt that came in the middle of a call may have come too late, if what was waited for is there too. */
    private static void checkInterrupt(Strand me, boolean early, BooleanSupplier open) throws InterruptedException {
        if (early || !open.getAsBoolean()) {
            Interrupts.check(me);
        } else if (me.interrupted() && me.execution().choose(2, "whether the interrupt comes in time") == 1) {
            Interrupts.check(me);
        }
    }

    /** How a wait has ended. */
    public enum End {
        /** What was waited for has come. */
        OPEN,
        /** It has not, but an interrupt, whose status is still set. */
        INTERRUPTED,
        /** Neither has come in time. */
        TOO_LATE
    }

    /**
     * Waits until {@code open}, and, unless {@code nanos} is 0, no longer than that. Whoever was let in changes something
     * then: it gets somewhere, unlike one who goes in and out of a lock.
     */
    public End take(long nanos, boolean interruptibly, String verb, BooleanSupplier open) {
        return await(Operation.on(resource, verb), nanos, interruptibly, open);
    }

    /** The same, for one who then takes nothing away. */
    public End see(long nanos, String verb, BooleanSupplier open) {
        return await(Operation.look(resource, verb), nanos, true, open);
    }

    private End await(Operation wait, long nanos, boolean interruptibly, BooleanSupplier open) {
        Strand me = Strand.me();
        wait.as(Kind.ATTEMPTS);
        if (interruptibly) {
            wait.also(me.interrupt(), true).when(() -> open.getAsBoolean() || me.interrupted());
        } else {
            wait.when(open);
        }
        if (nanos > 0) {
            wait.orTimeOut(() -> true);
        }
        me.execution().perform(wait);
        boolean interrupted = interruptibly && me.interrupted();
        me.execution().outcome(wait, open.getAsBoolean() || interrupted);
        Order.acquire(me, resource);
        if (open.getAsBoolean()) {
            return End.OPEN;
        }
        if (interrupted) {
            return End.INTERRUPTED;
        }
        Waits.gaveUp(me, nanos);
        return End.TOO_LATE;
    }

    /** {@link #take}, where an interrupt goes first if it came before the call. Whether it is open. */
    public boolean takeWithin(long nanos, String verb, BooleanSupplier open) throws InterruptedException {
        boolean early = Interrupts.isPending(Strand.me());
        End end = take(nanos, true, verb, open);
        checkInterrupt(Strand.me(), early, open);
        return end == End.OPEN;
    }

    /** {@link #see}, where an interrupt goes first if it came before the call. Whether it is open. */
    public boolean seeWithin(long nanos, String verb, BooleanSupplier open) throws InterruptedException {
        boolean early = Interrupts.isPending(Strand.me());
        End end = see(nanos, verb, open);
        checkInterrupt(Strand.me(), early, open);
        return end == End.OPEN;
    }

    /** Whoever comes to it from now on sees what this strand has done so far. */
    public void publish() {
        Order.release(Strand.me(), resource);
    }

    /** One step that changes what is there, for others to see; this strand sees nothing of theirs. */
    public void give(String verb) {
        Strand me = Strand.me();
        me.execution().perform(Operation.on(resource, verb));
        Order.release(me, resource);
    }

    /**
     * Waits to be woken and to be let in again.
     *
     * @param woken whether somebody has woken it
     * @param open whether it may go in
     * @return whether it was woken, by somebody and not by time, an interrupt or nothing at all
     */
    public boolean wake(long nanos, boolean interruptibly, BooleanSupplier woken, BooleanSupplier open) {
        Strand me = Strand.me();
        Operation wakeUp = Operation.on(resource, "go on after await")
                .also(me.interrupt(), true)
                .when(() -> open.getAsBoolean() && (woken.getAsBoolean() || (interruptibly && me.interrupted())))
                .as(Kind.ATTEMPTS);
        Waits.perform(me, wakeUp, nanos, open);
        Order.acquire(me, resource);
        boolean byOthers = woken.getAsBoolean();
        boolean interrupted = interruptibly && me.interrupted();
        me.execution().outcome(wakeUp, byOthers || interrupted);
        if (!byOthers && !interrupted) {
            Waits.gaveUp(me, nanos);
        }
        return byOthers;
    }

    /** Clears the interrupt status and throws, if it is set. */
    public static void checkInterrupt() throws InterruptedException {
        Interrupts.check(Strand.me());
    }
}
