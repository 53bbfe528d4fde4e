package interleave.explore.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a strand is about to do, visible to others. It is announced before it happens, so that the scheduler can
 * choose among the strands by what they would do.
 *
 * <p>Invariant: whether it may happen depends on the resources it touches and on nothing else. The reduced search
 * relies on it.
 */
public final class Operation {
    private final String verb;
    private int site = Sites.NOWHERE;
    private final List<Touch> touches = new ArrayList<>(2);
    private BooleanSupplier guard = () -> true;
    private boolean blocking;
    private BooleanSupplier timeOut = () -> false;
    private BooleanSupplier wakeUp = () -> false;
    private Kind kind = Kind.CHANGES;

    /** What an operation means to one who looks for endless loops. */
    public enum Kind {
        /** It gets somewhere: a value is written, a permit given. */
        CHANGES,
        /** It only looks: done again with nothing changed it will see the same. */
        LOOKS,
        /** It goes in or out of a lock: a loop of these and looks alone gets nowhere. */
        PASSES,
        /** Whether it gets somewhere is known when it has happened: see {@link Execution#outcome}. */
        ATTEMPTS
    }

    private Operation(String verb) {
        this.verb = verb;
    }

    /** An operation that changes {@code resource}. */
    public static Operation on(Resource resource, String verb) {
        return new Operation(verb).also(resource, true);
    }

    /** An operation that only looks at {@code resource}. */
    public static Operation look(Resource resource, String verb) {
        return new Operation(verb).also(resource, false).as(Kind.LOOKS);
    }

    /** An operation that touches nothing: others may run before it. */
    public static Operation pause(String verb) {
        return new Operation(verb).as(Kind.LOOKS);
    }

    /** It touches {@code resource} too. */
    public Operation also(Resource resource, boolean changes) {
        touches.add(new Touch(resource, changes));
        return this;
    }

    /** It waits until {@code guard} says yes. */
    public Operation when(BooleanSupplier guard) {
        this.guard = guard;
        blocking = true;
        return this;
    }

    /** It may give up waiting at any moment at which {@code goesOn} says yes. */
    public Operation orTimeOut(BooleanSupplier goesOn) {
        timeOut = goesOn;
        return this;
    }

    /** It may stop waiting for no reason when {@code goesOn} says yes, if such wake-ups are asked for. */
    public Operation orWakeUp(BooleanSupplier goesOn) {
        wakeUp = goesOn;
        return this;
    }

    /** It is of {@code kind}. */
    public Operation as(Kind kind) {
        this.kind = kind;
        return this;
    }

    /** It is announced at {@code site}. */
    void at(int site) {
        this.site = site;
    }

    /** What it does, for example {@code lock}. */
    public String verb() {
        return verb;
    }

    /** Where in the program it stands. */
    public int site() {
        return site;
    }

    /** What it has to do with, as far as is known before it happens. */
    public List<Touch> touches() {
        return touches;
    }

    /** Whether there are times at which it cannot happen. */
    public boolean blocking() {
        return blocking;
    }

    /** Whether it is to be told by {@link Execution#outcome} what came of it. */
    public boolean isAttempt() {
        return kind == Kind.ATTEMPTS;
    }

    Kind kind() {
        return kind;
    }

    /** Whether what it waits for has come. */
    public boolean ready() {
        return guard.getAsBoolean();
    }

    boolean able(boolean wakeUps) {
        return ready() || timeOut.getAsBoolean() || (wakeUps && wakeUp.getAsBoolean());
    }

    /** For example {@code lock monitor of Account#1}. */
    @Override
    public String toString() {
        return touches.isEmpty() ? verb : verb + " " + touches.getFirst().resource();
    }
}
