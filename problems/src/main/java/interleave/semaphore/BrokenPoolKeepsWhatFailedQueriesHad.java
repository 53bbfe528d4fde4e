package interleave.semaphore;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.Callable;

/** {@link SemaphorePool} which gives a connection back only if the query succeeded. */
@Broken(
        defect = LEAK,
        symptom = "each query that fails takes a connection with it; after five failures everybody waits for ever",
        twin = SemaphorePool.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-772", "CWE-459"})
public final class BrokenPoolKeepsWhatFailedQueriesHad implements ConnectionPool {
    private final Semaphore free;

    /** Creates a pool of {@code connections} connections. */
    public BrokenPoolKeepsWhatFailedQueriesHad(int connections) {
        this.free = new ParkingSemaphore(connections);
    }

    @Override
    public <R> R query(Callable<R> query) throws Exception {
        free.acquire(); // before the try: who did not get a connection has none to give back
        R answer = query.call();
        free.release();
        return answer;
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
        return "BrokenPoolKeepsWhatFailedQueriesHad[free=" + free() + "]";
    }
}
