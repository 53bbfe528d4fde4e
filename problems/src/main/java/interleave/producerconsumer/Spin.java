package interleave.producerconsumer;

import java.util.concurrent.locks.LockSupport;

/** Manners for those who wait without being woken. */
final class Spin {
    private static final int TURNS_PER_YIELD = 64;
    private static final int TURNS_PER_NAP = 1024;
    private static final long NAP_NANOS = 10_000;

    private Spin() {}

    /**
     * Now and then lets others go on: the one who is waited for may need this very core, or carrier.
     *
     * @param turn counts the turns of the loop; it may overflow
     */
    @SuppressWarnings("ThreadPriorityCheck") // whoever spins has nobody but the scheduler to ask for help
    static void giveWay(int turn) {
        if (turn % TURNS_PER_NAP == 0 && Thread.currentThread().isVirtual()) {
            LockSupport.parkNanos(NAP_NANOS); // carriers serve those who yield before those who come from outside
        } else if (turn % TURNS_PER_YIELD == 0) {
            Thread.yield();
        }
    }
}
