package interleave.semaphore;

import java.util.concurrent.TimeUnit;

/**
 * A number of permits, and a place to wait for them: at most as many threads get past {@link #acquire()}
 * as there are permits, until one of them gives its permit back.
 *
 * <pre>{@code
 * tables.acquire();           // waits while all tables are taken
 * try {
 *     eat();
 * } finally {
 *     tables.release();
 * }
 * }</pre>
 *
 * <p>A permit has no owner: any thread may release, also one that never acquired, and more often than
 * anybody acquired, unless the implementation says that it is bounded.
 *
 * <p><b>Invariant:</b> the number of available permits is never negative. It is what the constructor was
 * given, plus what was released, minus what was acquired or drained.
 *
 * <p><b>Memory effects.</b> Actions before a release happen-before actions after an acquire (or a
 * successful {@code tryAcquire}) that takes one of its permits.
 *
 * <p><b>Not promised:</b> an order among those who wait, unless {@link #isFair()}.
 *
 * <p>Every implementation has a constructor with the initial number of permits, which must not be negative
 * ({@link IllegalArgumentException}); with zero permits everybody waits until somebody releases.
 * {@code acquire} is P and {@code release} is V in E. W. Dijkstra's note EWD 123, where semaphores come from.
 */
public interface Semaphore {
    /** Takes one permit, as {@link #acquire(int)} does. */
    default void acquire() throws InterruptedException {
        acquire(1);
    }

    /**
     * Takes {@code permits} permits at once: returns immediately if that many are available, else lies
     * dormant until they have been released or the thread is interrupted. Who is interrupted takes none.
     *
     * @param permits how many, 0 or more; 0 are always available
     * @throws InterruptedException if the thread is interrupted on entry, even if there are enough permits,
     *     or while it waits; its interrupt status is cleared
     * @throws IllegalArgumentException if {@code permits} is negative
     */
    void acquire(int permits) throws InterruptedException;

    /** Takes one permit, as {@link #acquireUninterruptibly(int)} does. */
    default void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    /**
     * Takes {@code permits} permits at once, waiting as long as it takes. An interrupt neither ends the
     * waiting nor gets lost: the thread's interrupt status is set when it returns.
     *
     * @param permits how many, 0 or more
     * @throws IllegalArgumentException if {@code permits} is negative
     */
    default void acquireUninterruptibly(int permits) {
        boolean interrupted = false;
        while (true) {
            try {
                acquire(permits);
                break;
            } catch (InterruptedException e) { // it took nothing, so the next attempt starts anew
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one permit if there is one now, as {@link #tryAcquire(int)} does. */
    default boolean tryAcquire() {
        return tryAcquire(1);
    }

    /**
     * Takes {@code permits} permits if that many are available now. Never waits, and pays no attention to
     * interrupts.
     *
     * @param permits how many, 0 or more
     * @return whether they were taken; if not, none was
     * @throws IllegalArgumentException if {@code permits} is negative
     */
    boolean tryAcquire(int permits);

    /** Takes one permit, as {@link #tryAcquire(int, long, TimeUnit)} does. */
    default boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, timeout, unit);
    }

    /**
     * Takes {@code permits} permits at once: returns true immediately if that many are available, else lies
     * dormant until they have been released, the thread is interrupted, or the time is up.
     *
     * @param permits how many, 0 or more
     * @param timeout how long to wait at most; zero or less means not at all
     * @param unit the unit of {@code timeout}
     * @return whether they were taken; if not, none was
     * @throws InterruptedException if the thread is interrupted on entry, even if there are enough permits,
     *     or while it waits; its interrupt status is cleared
     * @throws IllegalArgumentException if {@code permits} is negative
     */
    boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException;

    /** Gives one permit back, as {@link #release(int)} does. */
    default void release() {
        release(1);
    }

    /**
     * Adds {@code permits} permits, and lets up to so many waiting threads go on.
     *
     * @param permits how many, 0 or more
     * @throws IllegalArgumentException if {@code permits} is negative
     * @throws IllegalStateException if there would be more than {@link Integer#MAX_VALUE}, or more than a
     *     bounded semaphore allows; the number of permits is as before, and nobody is let go
     */
    void release(int permits);

    /** How many permits are available now; the answer may be out of date when it arrives. */
    int availablePermits();

    /** Takes all permits that are available now, without waiting, and returns how many those were. */
    int drainPermits();

    /** Whether permits are given out first come, first served. */
    default boolean isFair() {
        return false;
    }

    /** Whether somebody waits; the answer may be out of date when it arrives. */
    default boolean hasQueuedThreads() {
        return getQueueLength() > 0;
    }

    /** How many threads wait; the answer may be out of date when it arrives. */
    int getQueueLength();
}
