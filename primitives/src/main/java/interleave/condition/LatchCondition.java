package interleave.condition;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * A condition by one latch per wait: whoever waits leaves a closed latch in a queue and stands before
 * it; a signal takes the first latch out and opens it.
 *
 * <pre>{@code
 * Lock lock = new ReentrantLock();
 * Condition nonEmpty = new LatchCondition(lock); // !items.isEmpty(); signalled by put
 * }</pre>
 *
 * <p>What it costs: two objects with a queue cell and a monitor for each wait, and a search through the
 * whole queue for each that ends without a signal. {@link LockCondition} needs neither.
 *
 * <p><b>Invariant:</b> with the lock held, the latches in the queue are closed, and nobody can open one
 * that is not in it. So a thread that has the lock again knows for certain whether it was signalled.
 *
 * <p><b>Memory effects.</b> Those of the lock, as {@link Condition} says.
 *
 * <p><b>Not promised:</b> which of several signalled threads gets the lock first; that {@code
 * awaitUntil} notices when somebody sets the clock; and that all goes well if, on a lock without owner,
 * a thread signals while another holds the lock.
 *
 * <p>Source: this is how Python's {@code threading.Condition} works, with a lock for a latch.
 */
public final class LatchCondition implements Condition {
    private final Holds lock;
    private final Deque<Latch> queue = new ArrayDeque<>(); // guarded by the lock

    /**
     * Creates a condition on {@code lock}, which has no owner, or is {@link Holds}, or is a {@link
     * java.util.concurrent.locks.ReentrantLock}.
     */
    public LatchCondition(Lock lock) {
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
        if (interrupted && !signalled) {
            throw new InterruptedException();
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // not an exception: it would lose the signal
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
        return "LatchCondition[waiting=" + queue.size() + "]";
    }

    /** What a thread does before its latch. */
    private interface Nap {
        void take(Latch latch) throws InterruptedException;
    }
}
