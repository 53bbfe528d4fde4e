package interleave.explore.execution;

import interleave.explore.order.VectorClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the explored program. The program's {@link Thread} object is never started: a virtual thread of the
 * explorer's runs its body, and only when it is the strand's turn.
 */
public final class Strand {
    private static final ThreadLocal<Strand> CURRENT = new ThreadLocal<>();

    private final Execution execution;
    private final int number;
    private final String lineage;
    private final Thread thread;
    private final String name;
    private final VectorClock clock = new VectorClock();
    private final Resource life;
    private final Resource permit;
    private final Resource interrupt;
    private final Spin spin = new Spin();
    private final Thread carrier;
    private @Nullable Strand starter;
    private @Nullable Operation pending;
    private boolean finished;
    private boolean daemon;
    private boolean interrupted;
    private boolean permitted;
    private final List<Held> held = new ArrayList<>(2);
    private int atomic;
    private int site = Sites.NOWHERE;
    private int children;
    private int turns;

    Strand(Execution execution, int number, @Nullable Strand parent, Thread thread, String name, Body body) {
        this.execution = execution;
        this.number = number;
        this.lineage = parent == null ? "0" : parent.lineage + "." + parent.children++;
        this.thread = thread;
        this.name = name;
        this.daemon = parent != null && parent.daemon; // not the carrier's: that is a virtual thread
        this.life = execution.resource(() -> name);
        this.permit = execution.resource(() -> "permit of " + name);
        this.interrupt = execution.resource(() -> "interrupt of " + name);
        this.carrier = Thread.ofVirtual().unstarted(() -> {
            CURRENT.set(this);
            execution.live(this, body);
        });
        clock.tick(number);
    }

    /** The strand that is running this code; null outside the explored program. */
    public static @Nullable Strand current() {
        return CURRENT.get();
    }

    /** The strand that is running this code. */
    public static Strand me() {
        return Objects.requireNonNull(CURRENT.get(), "only an explored program can do this");
    }

    /** The execution it belongs to. */
    public Execution execution() {
        return execution;
    }

    /** The number in the order of starting, from 0. */
    public int number() {
        return number;
    }

    /** The same in every execution: whose child it is, and its number among these. */
    public String lineage() {
        return lineage;
    }

    /** What the program believes to be its thread. */
    public Thread thread() {
        return thread;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** What happens before its next operation. */
    public VectorClock clock() {
        return clock;
    }

    /** Touched by who starts it, waits for its end or asks about it. */
    public Resource life() {
        return life;
    }

    /** Touched by who parks or unparks it. */
    public Resource permit() {
        return permit;
    }

    /** Touched by who interrupts it or looks whether it is. */
    public Resource interrupt() {
        return interrupt;
    }

    /** What it is about to do; null before it has come to its first operation and after its last. */
    public @Nullable Operation pending() {
        return pending;
    }

    /** Whether its body has come to an end. */
    public boolean finished() {
        return finished;
    }

    /** Whether the program is over without it. */
    public boolean daemon() {
        return daemon;
    }

    /** A pool's worker without work is nobody to wait for. */
    public void daemon(boolean daemon) {
        this.daemon = daemon;
    }

    /** Its interrupt status. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Sets or clears its interrupt status. */
    public void interrupted(boolean interrupted) {
        this.interrupted = interrupted;
    }

    /** Whether its next park returns at once. */
    public boolean permitted() {
        return permitted;
    }

    /** Gives or takes its permit. */
    public void permitted(boolean permitted) {
        this.permitted = permitted;
    }

    /** It has come to {@code site}; called by rewritten code. */
    public static void at(int site) {
        Strand me = CURRENT.get();
        if (me != null) {
            me.site = site;
        }
    }

    /** Where in the program it is. */
    public int site() {
        return site;
    }

    /** How often it has gone round a loop since its last operation. */
    public int turn() {
        return ++turns;
    }

    /** Remembers that it holds {@code lock} from now on. */
    public void takes(Resource lock) {
        held.add(new Held(lock, site));
    }

    /** It holds {@code lock} no more. */
    public void gives(Resource lock) {
        held.removeIf(one -> one.resource() == lock);
    }

    /** The locks it holds, in the order in which it took them. */
    public List<Held> held() {
        return held;
    }

    /** From now on, until {@link #divisible}, what it does is part of one step. */
    public void indivisible() {
        atomic++;
    }

    /** The end of what began with {@link #indivisible}. */
    public void divisible() {
        atomic--;
    }

    boolean inOneStep() {
        return atomic > 0;
    }

    int suspendAtomic() {
        int before = atomic;
        atomic = 0;
        return before;
    }

    void resumeAtomic(int before) {
        atomic = before;
    }

    /** Whether it could go on, or, with {@code wakeUps}, at least for no reason. */
    boolean able(boolean wakeUps) {
        return pending != null && pending.able(wakeUps) && !spin.inVain();
    }

    Spin spin() {
        return spin;
    }

    Thread carrier() {
        return carrier;
    }

    /** Whom to give the turn back to when the first operation is known. */
    @Nullable
    Strand takeStarter() {
        Strand before = starter;
        starter = null;
        return before;
    }

    void startedBy(@Nullable Strand starter) {
        this.starter = starter;
    }

    void announce(@Nullable Operation operation) {
        turns = 0;
        pending = operation;
    }

    void finish() {
        finished = true;
        pending = null;
    }

    @Override
    public String toString() {
        return name;
    }
}
