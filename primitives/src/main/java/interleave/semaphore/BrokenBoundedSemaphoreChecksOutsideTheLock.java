package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link BoundedSemaphore} which looks whether there is room, and then takes the lock. */
@Broken(
        defect = LOST_ITEM,
        symptom = "two release the same permit, both see room for one, and from then on there is one too many",
        twin = BoundedSemaphore.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-367", "CWE-765", "VNA03-J"})
public final class BrokenBoundedSemaphoreChecksOutsideTheLock implements Semaphore {
    private final Object releasing = new Object();
    private final Semaphore permits;
    private final int bound;

    /** Creates a semaphore with {@code permits} permits, and never more. */
    public BrokenBoundedSemaphoreChecksOutsideTheLock(int permits) {
        this.permits = new ParkingSemaphore(permits);
        this.bound = permits;
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        permits.acquire(n);
    }

    @Override
    public boolean tryAcquire(int n) {
        return permits.tryAcquire(n);
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        return permits.tryAcquire(n, timeout, unit);
    }

    @Override
    public void release(int n) {
        Permits.checked(n);
        int available = permits.availablePermits();
        if (n > bound - available) {
            throw new IllegalStateException("released too many times: " + n + " more than " + available
                    + " permits are more than the " + bound + " of the beginning");
        }
        synchronized (releasing) {
            permits.release(n);
        }
    }

    @Override
    public int availablePermits() {
        return permits.availablePermits();
    }

    @Override
    public int drainPermits() {
        return permits.drainPermits();
    }

    @Override
    public int getQueueLength() {
        return permits.getQueueLength();
    }

    @Override
    public String toString() {
        String state = "permits=" + availablePermits() + " of " + bound;
        return "BrokenBoundedSemaphoreChecksOutsideTheLock[" + state + ", waiting=" + getQueueLength() + "]";
    }
}
