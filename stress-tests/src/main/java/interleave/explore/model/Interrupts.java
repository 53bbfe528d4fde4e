package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;

/** The interrupt status of strands (JLS 17.2.3). */
public final class Interrupts {
    private Interrupts() {}

    /** Clears the status and throws, if it is set. */
    static void check(Strand me) throws InterruptedException {
        me.execution().journal().touch(me.interrupt(), me.interrupted());
        if (me.interrupted()) {
            me.interrupted(false);
            me.execution().journal().note("is interrupted");
            throw new InterruptedException();
        }
    }

    /** Whether it is set now, before the next step. */
    static boolean isPending(Strand me) {
        me.execution().journal().touch(me.interrupt(), false);
        return me.interrupted();
    }

    /** Forgets an interrupt that was meant for something else. */
    public static void forget() {
        Strand me = Strand.me();
        me.execution().journal().touch(me.interrupt(), me.interrupted());
        me.interrupted(false);
    }

    /** {@link Thread#interrupt}. */
    public static void interrupt(Thread thread) {
        Strand me = Strand.me();
        Strand other = Threads.strandOf(thread);
        if (other != null) {
            me.execution().perform(Operation.on(other.interrupt(), "interrupt"));
            other.interrupted(true);
        }
    }

    /** {@link Thread#isInterrupted}. */
    public static boolean isInterrupted(Thread thread) {
        Strand other = Threads.strandOf(thread);
        if (other == null) {
            return false;
        }
        other.execution().perform(Operation.look(other.interrupt(), "isInterrupted"));
        return other.interrupted();
    }

    /** {@link Thread#interrupted}. */
    public static boolean interrupted() {
        Strand me = Strand.me();
        Operation ask = Operation.on(me.interrupt(), "interrupted").as(Kind.ATTEMPTS);
        me.execution().perform(ask);
        boolean was = me.interrupted();
        me.interrupted(false);
        me.execution().outcome(ask, was);
        return was;
    }
}
