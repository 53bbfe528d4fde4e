package interleave.lock;

/**
 * Where the actors of a round meet, again and again. They spin for a while, so that they leave at the same
 * instant, and then sleep, so that one who never comes leaves the others asleep, where the judge finds them.
 */
final class Meeting {
    private static final int SPINS = 2_000;

    private final int parties;
    private int arrived; // guarded by this
    private volatile int meeting;

    /** A meeting of {@code parties} threads. */
    Meeting(int parties) {
        this.parties = parties;
    }

    /** Waits until all have come. */
    void await() {
        int mine;
        synchronized (this) {
            mine = meeting;
            if (++arrived == parties) {
                arrived = 0;
                meeting = mine + 1;
                notifyAll();
                return;
            }
        }
        for (int spins = 0; spins < SPINS && meeting == mine; spins++) {
            Thread.onSpinWait();
        }
        if (slept(mine)) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sleeps until the meeting is over; returns whether it was interrupted. */
    private synchronized boolean slept(int mine) {
        boolean interrupted = false;
        while (meeting == mine) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
