package interleave.acceptpool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of a pool: started once, all of them at the beginning, and each has one turn after another until the door is
 * closed.
 *
 * <p>Source: slides 003, {@code pool=[ClientSocket() for i in range(POOLSIZE)]}.
 */
final class Workers {
    private static final long BREATHER = TimeUnit.MILLISECONDS.toNanos(10);

    private final AcceptPool pool;
    private final List<Thread> threads = new ArrayList<>();

    /** Starts {@code size} daemon threads. */
    Workers(AcceptPool pool, int size) {
        this.pool = pool;
        Objects.requireNonNull(Turn.CLOSED); // loaded now: when clients have all descriptors, no class can be
        for (int i = 1; i <= size; i++) {
            threads.add(Thread.ofPlatform().daemon().name("worker-" + i).start(this::work));
        }
    }

    private void work() {
        boolean more = true;
        while (more) {
            try {
                more = next();
            } catch (Error e) {
                LockSupport.parkNanos(
                        this, BREATHER); // no memory, too deep: the client is lost, the worker must not be
            }
        }
    }

    private boolean next() {
        Turn turn = pool.serveNext();
        if (turn == Turn.NOT_ACCEPTED) {
            LockSupport.parkNanos(this, BREATHER); // a descriptor may come free; until then to ask is to spin
        }
        return turn != Turn.CLOSED;
    }

    /** Waits until all have ended, in time or not. */
    boolean join(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
