package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.Semaphore}. Any waiter may be the next, fair or not. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class Semaphore {
    private final Gate gate = new Gate(this);
    private int permits;

    /** A semaphore with {@code permits}. */
    public Semaphore(int permits) {
        this.permits = permits;
    }

    /** The same; fairness is not modelled. */
    public Semaphore(int permits, boolean fair) {
        this(permits);
    }

    private static int checked(int count) {
        if (count < 0) {
            throw new IllegalArgumentException();
        }
        return count;
    }

    /** {@link java.util.concurrent.Semaphore#acquire()}. */
    public void acquire() throws InterruptedException {
        acquire(1);
    }

    /** {@link java.util.concurrent.Semaphore#acquire(int)}. */
    public void acquire(int count) throws InterruptedException {
        checked(count);
        gate.passInterruptibly("acquire", () -> permits >= count);
        permits -= count;
    }

    /** {@link java.util.concurrent.Semaphore#acquireUninterruptibly()}. */
    public void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    /** {@link java.util.concurrent.Semaphore#acquireUninterruptibly(int)}. */
    public void acquireUninterruptibly(int count) {
        checked(count);
        gate.pass("acquire", () -> permits >= count);
        permits -= count;
    }

    /** {@link java.util.concurrent.Semaphore#tryAcquire()}. */
    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    /** {@link java.util.concurrent.Semaphore#tryAcquire(int)}. */
    public boolean tryAcquire(int count) {
        checked(count);
        return gate.attempt("tryAcquire", () -> take(count));
    }

    private boolean take(int count) {
        if (permits < count) {
            return false;
        }
        permits -= count;
        return true;
    }

    /** {@link java.util.concurrent.Semaphore#tryAcquire(long, TimeUnit)}. */
    public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, time, unit);
    }

    /** {@link java.util.concurrent.Semaphore#tryAcquire(int, long, TimeUnit)}. */
    public boolean tryAcquire(int count, long time, TimeUnit unit) throws InterruptedException {
        checked(count);
        if (unit.toNanos(time) <= 0) {
            Gate.checkInterrupt();
            return tryAcquire(count);
        }
        return gate.passWithin(unit.toNanos(time), "acquire", () -> permits >= count) && take(count);
    }

    /** {@link java.util.concurrent.Semaphore#release()}. */
    public void release() {
        release(1);
    }

    /** {@link java.util.concurrent.Semaphore#release(int)}. */
    public void release(int count) {
        checked(count);
        gate.change("release");
        permits += count;
    }

    /** {@link java.util.concurrent.Semaphore#availablePermits}. */
    public int availablePermits() {
        gate.look("availablePermits");
        return permits;
    }

    /** {@link java.util.concurrent.Semaphore#drainPermits}. */
    public int drainPermits() {
        gate.change("drainPermits");
        int drained = permits;
        permits = 0;
        return drained;
    }
}
