package interleave.condition;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * A condition on any lock, ours or a given one: a queue of parked threads, each decided about by one
 * compare-and-set.
 *
 * <pre>{@code
 * Lock lock = new ReentrantLock();
 * Condition nonEmpty = new LockCondition(lock); // !items.isEmpty(); signalled by put
 * }</pre>
 *
 * <p><b>Invariant:</b> a thread stands in the queue before it releases the lock; it leaves the queue
 * by a signal, or by itself when it has given up and holds the lock again.
 *
 * <p><b>Memory effects.</b> Those of the lock, as {@link Condition} says.
 *
 * <p><b>Not promised:</b> which of several signalled threads gets the lock first, or that they get it
 * before newcomers: that is the lock's affair. A lock without owner takes the word of anybody who
 * calls while somebody holds it.
 *
 * <p>Source: the interface is the JDK's, the queue that of JLS 17.2 ("wait set"), first come, first
 * served; that a signal is never lost to an interrupt is JLS 17.2.4.
 */
public final class LockCondition implements Condition {
    private final Holds lock;
    private final WaitQueue queue = new WaitQueue();

    /**
     * Creates a condition on {@code lock}, which has no owner, or is {@link Holds}, or is a {@link
     * java.util.concurrent.locks.ReentrantLock}.
     */
    public LockCondition(Lock lock) {
        this(lock, Holds.of(requireNonNull(lock, "lock")));
    }

    /** Creates a condition on {@code lock}, which a thread may hold more than once: {@code holds} knows how often. */
    public LockCondition(Lock lock, Holds holds) {
        requireNonNull(lock, "lock");
        this.lock = requireNonNull(holds, "holds");
    }

    @Override
    public void await() throws InterruptedException {
        sleep(true, this::park);
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            sleep(false, this::park);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupts were to be ignored", e);
        }
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, nanos); // may overflow; only differences count
        sleep(true, () -> parkUntil(deadline));
        return deadline - System.nanoTime();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(time));
        return sleep(true, () -> parkUntil(deadline));
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        long millis = deadline.toInstant().toEpochMilli();
        return sleep(true, () -> parkUntilDate(millis));
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
        int left = n;
        while (left > 0) {
            Waiter waiter = queue.poll();
            if (waiter == null) {
                return;
            }
            if (waiter.signal()) { // if not, it has given up, and the signal is for the next
                left--;
            }
        }
    }

    /** Releases the lock, sleeps, takes the lock again; true: signalled, false: the time was up. */
    private boolean sleep(boolean interruptible, Nap nap) throws InterruptedException {
        if (interruptible && Thread.interrupted()) {
            throw new InterruptedException();
        }
        checkHeld();
        var waiter = new Waiter();
        queue.add(waiter); // before the release: a signal sent from then on finds us
        int holds = release(waiter);
        boolean interrupted = false;
        boolean gaveUp = false;
        while (!gaveUp && !waiter.isSignalled()) { // while, not if: park may return for no reason
            boolean enough;
            if (Thread.interrupted()) {
                interrupted = true;
                enough = interruptible;
            } else {
                enough = !nap.take();
            }
            gaveUp = enough && waiter.giveUp(); // if we cannot give up, a signal was faster, and it is ours
        }
        lock.reacquire(holds); // whatever ended the sleep: the caller's finally will unlock
        if (gaveUp) {
            queue.remove(waiter); // nobody else will: signals take out whom they wake
        }
        if (interrupted && gaveUp) {
            throw new InterruptedException();
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // not an exception: it would lose the signal
        }
        return !gaveUp;
    }

    private int release(Waiter waiter) {
        boolean released = false;
        try {
            int holds = lock.releaseAll();
            released = true;
            return holds;
        } finally {
            if (!released) {
                queue.remove(waiter); // nobody sleeps here
            }
        }
    }

    private void checkHeld() {
        if (!lock.isHeld()) {
            throw new IllegalMonitorStateException("await and signal need the lock, and it is not held");
        }
    }

    private boolean park() {
        LockSupport.park(this);
        return true;
    }

    private boolean parkUntil(long deadline) {
        long left = deadline - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(this, left);
        }
        return left > 0;
    }

    private boolean parkUntilDate(long millis) {
        boolean left = millis > System.currentTimeMillis();
        if (left) {
            LockSupport.parkUntil(this, millis);
        }
        return left;
    }

    @Override
    public String toString() {
        return "LockCondition[waiting=" + queue.size() + "]";
    }

    /** A sleep that anything may end; false if the time was up before it began. */
    private interface Nap {
        boolean take();
    }
}
