package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Strand;
import java.util.function.BooleanSupplier;

/** What all that wait have in common: a limit may be over at any moment, and a wake-up may come for no reason. */
final class Waits {
    private Waits() {}

    /**
     * Waits, for at most {@code nanos} if that is not 0.
     *
     * @param goesOn what must hold even for one who gives up, for example that the monitor is free
     */
    static void perform(Strand me, Operation operation, long nanos, BooleanSupplier goesOn) {
        if (nanos > 0) {
            operation.orTimeOut(goesOn);
        }
        me.execution().perform(operation.orWakeUp(goesOn));
    }

    /** The wait has ended, and nobody has ended it. */
    static void gaveUp(Strand me, long nanos) {
        if (nanos > 0) {
            Virtual.pass(me, nanos);
            me.execution().journal().note("time is over");
        } else {
            me.execution().spentWakeUp();
            me.execution().journal().note("wakes up for no reason");
        }
    }
}
