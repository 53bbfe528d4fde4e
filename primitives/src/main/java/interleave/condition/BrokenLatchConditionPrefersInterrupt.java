package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.support.Broken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** {@link LatchCondition} that throws whenever it was interrupted, signalled or not. */
@Broken(
        defect = LOST_ITEM,
        symptom = "a thread that has taken the signal dies of its interrupt, and the next one sleeps on",
        twin = LatchCondition.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-362", "JLS 17.2.4"})
public final class BrokenLatchConditionPrefersInterrupt implements Condition {
    private final Holds lock;
    private final Deque<Latch> queue = new ArrayDeque<>(); // guarded by the lock

    /**
     * Creates a condition on {@code lock}, which has no owner, or is {@link Holds}, or is a {@link
     * java.util.concurrent.locks.ReentrantLock}.
     */
    public BrokenLatchConditionPrefersInterrupt(Lock lock) {
        this.lock = Holds.of(requireNonNull(lock, "lock"));
    }

    @Override
    public void await() throws InterruptedException {
        sleep(Latch::await);
    }

    @Override
    public void awaitUninterruptibly() {
        checkHeld();
        var latch = new Latch();
        queue.addLast(latch);
        int holds = lock.releaseAll();
        latch.awaitUninterruptibly();
        lock.reacquire(holds);
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, nanos);
        sleepNanos(nanos);
        return deadline - System.nanoTime();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return sleepNanos(unit.toNanos(time));
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), deadline.toInstant());
        return sleepNanos(TimeUnit.NANOSECONDS.convert(left));
    }

    @Override
    public void signal() {
        signal(1);
    }

    @Override
    public void signalAll() {
        signal(Integer.MAX_VALUE);
    }

    @Override
    public void signal(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be >= 0, but was " + n);
        }
        checkHeld();
        for (int left = n; left > 0; left--) {
            Latch first = queue.pollFirst();
            if (first == null) {
                return;
            }
            first.open();
        }
    }

    private boolean sleepNanos(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, nanos); // may overflow; only differences count
        return sleep(latch -> latch.awaitUntil(deadline));
    }

    /** Releases the lock, stands before a latch, takes the lock again; true: signalled, false: the time was up. */
    private boolean sleep(Nap nap) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        checkHeld();
        var latch = new Latch();
        queue.addLast(latch); // before the release: a signal sent from then on finds it
        int holds = lock.releaseAll();
        boolean interrupted = false;
        try {
            nap.take(latch);
        } catch (InterruptedException e) {
            interrupted = true; // not thrown yet: the caller's finally will unlock
        }
        lock.reacquire(holds);
        boolean signalled = latch.isOpen(); // asked only now: until we had the lock it could be opened
        if (!signalled) {
            queue.remove(latch);
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        return signalled;
    }

    private void checkHeld() {
        if (!lock.isHeld()) {
            throw new IllegalMonitorStateException("await and signal need the lock, and it is not held");
        }
    }

    @Override
    public String toString() {
        return "BrokenLatchConditionPrefersInterrupt[waiting=" + queue.size() + "]";
    }

    /** What a thread does before its latch. */
    private interface Nap {
        void take(Latch latch) throws InterruptedException;
    }
}
