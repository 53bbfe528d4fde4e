package interleave.lock;

import java.util.concurrent.locks.LockSupport;

/** One turn of a loop that waits without being woken. */
final class Spin {
    private static final int TURNS_PER_YIELD = 64; // some microseconds: as long as a short critical section
    private static final int TURNS_PER_NAP = 1024;
    private static final long NAP_NANOS = 10_000;

    private Spin() {}

    /**
     * Lets a moment pass.
     *
     * @param turn counts the turns of the loop; it may overflow
     */
    @SuppressWarnings("ThreadPriorityCheck") // whoever spins has nobody but the scheduler to ask for help
    static void pause(int turn) {
        if (turn % TURNS_PER_YIELD != 0) {
            Thread.onSpinWait(); // the other thread of this core may have the pipeline
        } else if (turn % TURNS_PER_NAP != 0) {
            Thread.yield(); // the holder may be waiting for this very core, or carrier
        } else {
            LockSupport.parkNanos(NAP_NANOS); // virtual threads that only yield leave no room for those that come back
        }
    }
}
