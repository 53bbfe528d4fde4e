package interleave.semaphore;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.lock.Lookout;
import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@link ParkingSemaphore} which reads and writes where it should compare and set. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "two threads find the last permit, and both take it",
        twin = ParkingSemaphore.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-367", "VNA02-J"})
public final class BrokenParkingSemaphoreTakesInTwoSteps implements Semaphore {
    private static final VarHandle PERMITS = permits();
    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final int PAUSES = 128; // in which the holder goes in and out some dozens of times

    private final Lookout lookout = new Lookout(PAUSES);
    private final WaitQueue queue = new WaitQueue();
    private volatile int permits;

    /** Creates a semaphore with {@code permits} permits. */
    public BrokenParkingSemaphoreTakesInTwoSteps(int permits) {
        this.permits = Permits.checked(permits);
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        Permits.checked(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!take(n)) {
            waitFor(n, FOR_EVER);
        }
    }

    @Override
    public boolean tryAcquire(int n) {
        return take(Permits.checked(n));
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        Permits.checked(n);
        long nanos = unit.toNanos(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return take(n) || (nanos > 0 && waitFor(n, nanos));
    }

    @Override
    public void release(int n) {
        Permits.checked(n);
        int available;
        do {
            available = permits;
        } while (!PERMITS.compareAndSet(this, available, Permits.sum(available, n)));
        queue.wakeFirst(); // after the permits are there: who is woken finds them, who comes now sees them
    }

    /** Takes n permits if there are so many. */
    private boolean take(int n) {
        int available;
        available = permits;
        if (available < n) {
            return false;
        }
        permits = available - n;
        return true;
    }

    private boolean waitFor(int n, long nanos) throws InterruptedException {
        return (queue.isEmpty() && lookout.sees(() -> take(n))) || queueUp(n, nanos);
    }

    /** Waits in the queue until it has taken n permits, and returns true, or false when the time is up. */
    private boolean queueUp(int n, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos; // may overflow, harmlessly: only differences are looked at
        WaitQueue.Waiter me = queue.enter();
        try {
            while (true) {
                me.goingToPark(); // before the last look: a release after it wakes us, one before it is seen
                if (queue.isFirst(me) && take(n)) {
                    return true;
                }
                long left = deadline - System.nanoTime();
                if (nanos == FOR_EVER) {
                    LockSupport.park(this);
                } else if (left > 0) {
                    LockSupport.parkNanos(this, left);
                } else {
                    return false;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            queue.leave(me);
            if (permits > 0) { // the wake-up that came to us may have been meant for those behind us as well
                queue.wakeFirst();
            }
        }
    }

    @Override
    public int availablePermits() {
        return permits;
    }

    @Override
    public int drainPermits() {
        return (int) PERMITS.getAndSet(this, 0);
    }

    @Override
    public boolean hasQueuedThreads() {
        return !queue.isEmpty();
    }

    @Override
    public int getQueueLength() {
        return queue.length();
    }

    @Override
    public String toString() {
        return "BrokenParkingSemaphoreTakesInTwoSteps[permits=" + permits + ", waiting=" + queue.length() + "]";
    }

    private static VarHandle permits() {
        try {
            var lookup = MethodHandles.lookup();
            return lookup.findVarHandle(BrokenParkingSemaphoreTakesInTwoSteps.class, "permits", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
