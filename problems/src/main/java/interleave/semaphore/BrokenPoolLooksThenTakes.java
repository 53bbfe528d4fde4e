package interleave.semaphore;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.Callable;

/** {@link SemaphorePool} which looks whether a connection is free, and then takes it. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "two see that there is one, and both are told that it is theirs",
        twin = SemaphorePool.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-367", "CWE-252", "VNA03-J"})
public final class BrokenPoolLooksThenTakes implements ConnectionPool {
    private final Semaphore free;

    /** Creates a pool of {@code connections} connections. */
    public BrokenPoolLooksThenTakes(int connections) {
        this.free = new ParkingSemaphore(connections);
    }

    @Override
    public <R> R query(Callable<R> query) throws Exception {
        free.acquire(); // before the try: who did not get a connection has none to give back
        try {
            return query.call();
        } finally {
            free.release(); // in the finally: a query that fails had a connection, too
        }
    }

    @Override
    public boolean tryConnect() {
        if (free.availablePermits() == 0) {
            return false;
        }
        free.tryAcquire();
        return true;
    }

    @Override
    public void disconnect() {
        free.release();
    }

    @Override
    public int free() {
        return free.availablePermits();
    }

    @Override
    public String toString() {
        return "BrokenPoolLooksThenTakes[free=" + free() + "]";
    }
}
