package interleave.condition;

import java.util.concurrent.locks.Lock;

/**
 * What a condition must know of its lock: whether it is held, how to let go of it altogether however
 * often it was taken, and how to be back where one was.
 *
 * <pre>{@code
 * int holds = lock.releaseAll();   // a thread that waits while it still holds the lock once waits for ever
 * sleep();
 * lock.reacquire(holds);           // as many unlocks are still to come as before
 * }</pre>
 *
 * <p>A reentrant lock implements this interface, or hands an implementation to {@link
 * LockCondition#LockCondition(Lock, Holds)}. A lock that cannot be taken twice needs nothing.
 *
 * <p><b>Invariant:</b> {@code reacquire(releaseAll())} leaves the holds as they were.
 *
 * <p><b>Memory effects.</b> {@code releaseAll} is an unlock, {@code reacquire} a lock.
 *
 * <p><b>Not promised:</b> that anybody but the condition calls these methods sensibly.
 *
 * <p>Source: the three private methods by which Python's {@code Condition} asks the same of its lock.
 */
public interface Holds {
    /** Whether the calling thread holds the lock; if the lock has no owner, whether anybody does. */
    boolean isHeld();

    /**
     * Releases the lock altogether.
     *
     * @return how often it was held, at least 1
     * @throws IllegalMonitorStateException if it is not held; nothing has changed then
     */
    int releaseAll();

    /**
     * Takes the lock again, waiting as long as it takes; an interrupt does not disturb it.
     *
     * @param holds what {@link #releaseAll} returned
     */
    void reacquire(int holds);

    /**
     * The holds of {@code lock}: its own if it is {@code Holds} itself or a {@link
     * java.util.concurrent.locks.ReentrantLock}; otherwise those of a lock without owner, which
     * {@code tryLock} does not give twice.
     */
    static Holds of(Lock lock) {
        if (lock instanceof Holds own) {
            return own;
        }
        return ReentrantLockHolds.fits(lock) ? new ReentrantLockHolds(lock) : new PlainHolds(lock);
    }
}
