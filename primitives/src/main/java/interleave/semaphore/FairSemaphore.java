package interleave.semaphore;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A semaphore that serves first come, first served: released permits are handed to the head of a line, and
 * nobody gets past it, not even a newcomer who wants fewer.
 *
 * <pre>{@code
 * Semaphore tables = new FairSemaphore(5);
 * tables.acquire(3);          // is not overtaken by those who want one
 * }</pre>
 *
 * <p><b>Invariant</b> (whenever the monitor is free): {@code permits >= 0}; if there is a line, its head wants
 * more than there are. A ticket leaves the line once: granted, or given up.
 *
 * <p><b>Memory effects.</b> Permits change hands under the monitor, which orders a release before the acquires
 * that it makes possible; one in line reads {@code granted}, which was written after all that.
 *
 * <p><b>Not promised:</b> speed. A permit that was handed over is idle until its new owner is awake. First come
 * means first to get hold of the monitor.
 *
 * <p>Unlike the JDK's fair semaphore, {@link #tryAcquire()} does not overtake. Handing over instead of letting go is
 * "passing the baton", G. Andrews, Concurrent Programming, 1991.
 */
public final class FairSemaphore implements Semaphore {
    @GuardedBy("this")
    private final ArrayDeque<Ticket> line = new ArrayDeque<>();

    @GuardedBy("this")
    private int permits;

    /** Creates a semaphore with {@code permits} permits. */
    public FairSemaphore(int permits) {
        this.permits = Permits.checked(permits);
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        Permits.checked(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Ticket mine = takeOrQueueUp(n);
        while (mine != null && !mine.granted) { // while, not if: park may return for no reason
            LockSupport.park(this);
            leaveIfInterrupted(mine);
        }
    }

    @Override
    public void acquireUninterruptibly(int n) {
        Permits.checked(n);
        boolean interrupted = false;
        Ticket mine = takeOrQueueUp(n);
        while (mine != null && !mine.granted) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // cleared, or park would not wait any more
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean tryAcquire(int n) {
        Permits.checked(n);
        if (permits < n || !line.isEmpty()) { // not past those in line, even if there is enough for us
            return false;
        }
        permits -= n;
        return true;
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        Permits.checked(n);
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout)); // may overflow, harmlessly:
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Ticket mine = takeOrQueueUp(n);
        while (mine != null && !mine.granted) {
            long left = deadline - System.nanoTime(); // only the difference is looked at
            if (left <= 0) {
                return !leave(mine);
            }
            LockSupport.parkNanos(this, left);
            leaveIfInterrupted(mine);
        }
        return true;
    }

    @Override
    public synchronized void release(int n) {
        permits = Permits.sum(permits, Permits.checked(n));
        handOver();
    }

    private synchronized @Nullable Ticket takeOrQueueUp(int n) {
        if (tryAcquire(n)) {
            return null;
        }
        var ticket = new Ticket(Thread.currentThread(), n);
        line.addLast(ticket);
        return ticket;
    }

    private void leaveIfInterrupted(Ticket mine) throws InterruptedException {
        if (Thread.interrupted()) {
            if (leave(mine)) {
                throw new InterruptedException();
            }
            Thread.currentThread().interrupt(); // the permits were faster: we keep them, and the interrupt
        }
    }

    /** Gives the ticket up, unless it has been granted: then its permits are ours, and must not get lost. */
    private synchronized boolean leave(Ticket mine) {
        if (mine.granted) {
            return false;
        }
        line.remove(mine);
        handOver(); // there may be enough for those whom we held up
        return true;
    }

    @GuardedBy("this")
    private void handOver() {
        for (Ticket head = line.peekFirst(); head != null && head.wanted <= permits; head = line.peekFirst()) {
            line.removeFirst();
            permits -= head.wanted;
            head.granted = true;
            LockSupport.unpark(head.thread);
        }
    }

    @Override
    public synchronized int availablePermits() {
        return permits;
    }

    @Override
    public synchronized int drainPermits() {
        int drained = permits;
        permits = 0;
        return drained;
    }

    @Override
    public boolean isFair() {
        return true;
    }

    @Override
    public synchronized int getQueueLength() {
        return line.size();
    }

    @Override
    public synchronized String toString() {
        return "FairSemaphore[permits=" + permits + ", waiting=" + line.size() + "]";
    }

    private static final class Ticket {
        private final Thread thread;
        private final int wanted;
        private volatile boolean granted; // changes once, under the monitor; read by the thread without it

        private Ticket(Thread thread, int wanted) {
            this.thread = thread;
            this.wanted = wanted;
        }
    }
}
