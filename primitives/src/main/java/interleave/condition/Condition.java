package interleave.condition;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A place to wait, under a lock, until another thread says that something may have changed.
 *
 * <pre>{@code
 * lock.lock();
 * try {
 *     nonEmpty.await(() -> !items.isEmpty()); // without the lock while it waits, with it when it returns
 *     return items.removeFirst();
 * } finally {
 *     lock.unlock();
 * }
 * }</pre>
 *
 * <p>To the JDK's interface it adds waits on a predicate, which hold the loop that every wait needs,
 * and a signal for a number of threads. What the JDK leaves open is decided here: threads are
 * signalled in the order in which they began to wait, and every method without the lock throws
 * {@link IllegalMonitorStateException}. "With the lock" means, for a lock that has an owner, that the
 * calling thread is the owner. A lock that has none can only say whether somebody holds it.
 *
 * <p><b>Invariant.</b> A signal reaches exactly one thread that waits, if there is one. A thread whose
 * interrupt or time-out races the signal either takes the signal, and then returns as one that was
 * signalled (with its interrupt status set), or takes none, and then the next one gets it.
 *
 * <p><b>Memory effects.</b> Those of the lock, which a wait releases and takes again: what a thread did
 * under the lock before its signal happens-before the return of the wait that the signal ends.
 *
 * <p><b>Not promised:</b> that what was signalled still holds when the wait returns. Another thread may
 * have had the lock in between; so wait in a loop, or on a predicate.
 */
public interface Condition extends java.util.concurrent.locks.Condition {
    /**
     * Wakes the {@code n} threads that have waited longest, or all if there are fewer.
     *
     * @param n how many, at least 0; 0 wakes nobody and only checks that the lock is held
     * @throws IllegalArgumentException if {@code n} is negative
     * @throws IllegalMonitorStateException if the lock is not held
     */
    void signal(int n);

    /**
     * Waits until {@code predicate} holds. It is asked only with the lock held: at once, and then each
     * time a wait ends; an exception that it throws ends the wait, with the lock held.
     *
     * @return true, the predicate's last value
     * @throws InterruptedException if the thread is interrupted on entry (even if the predicate holds)
     *     or while it waits
     * @throws IllegalMonitorStateException if the lock is not held (even if the predicate holds)
     */
    default boolean await(BooleanSupplier predicate) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        signal(0); // wakes nobody: the predicate must not be asked without the lock
        while (!predicate.getAsBoolean()) { // while, not if: others had the lock between the signal and us
            await();
        }
        return true;
    }

    /**
     * Waits until {@code predicate} holds or the time is up, and asks it once more then.
     *
     * @param time how long in all, however often it is woken; zero or less: not at all
     * @return the predicate's last value: false if the time is up and it does not hold
     * @throws InterruptedException as {@link #await(BooleanSupplier)} does
     * @throws IllegalMonitorStateException as {@link #await(BooleanSupplier)} does
     */
    default boolean await(BooleanSupplier predicate, long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        signal(0); // wakes nobody: the predicate must not be asked without the lock
        while (!predicate.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            left = awaitNanos(left); // what is left, so that being woken in vain does not start the time anew
        }
        return true;
    }
}
