package interleave.semaphore;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.Callable;

/** {@link SemaphorePool} with the acquire inside the {@code try}. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "one who was interrupted while waiting gives back a connection that another is using",
        twin = SemaphorePool.class,
        seenBy = {CONTRACT, LOAD},
        ids = "CWE-765")
public final class BrokenPoolGivesBackWhatNobodyTook implements ConnectionPool {
    private final Semaphore free;

    /** Creates a pool of {@code connections} connections. */
    public BrokenPoolGivesBackWhatNobodyTook(int connections) {
        this.free = new ParkingSemaphore(connections);
    }

    @Override
    public <R> R query(Callable<R> query) throws Exception {
        try {
            free.acquire();
            return query.call();
        } finally {
            free.release(); // in the finally: a query that fails had a connection, too
        }
    }

    @Override
    public boolean tryConnect() {
        return free.tryAcquire(); // looks and takes in one step
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
        return "BrokenPoolGivesBackWhatNobodyTook[free=" + free() + "]";
    }
}
