package interleave.visibility;

/** How to wait without sleeping: for a moment on this core, then by giving the core to whoever needs it. */
final class Spin {
    private static final int SPINS = 100;

    private Spin() {}

    /** Lets a moment pass, in a loop that has already waited {@code spins} times. */
    @SuppressWarnings("ThreadPriorityCheck") // one core, or a virtual thread: the other needs this carrier to go on
    static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    /** The same, unless the thread is interrupted. */
    static void pauseInterruptibly(int spins) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pause(spins);
    }
}
