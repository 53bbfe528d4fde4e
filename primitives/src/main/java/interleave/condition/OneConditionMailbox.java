package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A mailbox with one condition for everybody: whoever changes anything wakes all, and each looks for
 * himself.
 *
 * <pre>{@code
 * Mailbox<String> mailbox = new OneConditionMailbox<>(new ReentrantLock(), 10);
 * }</pre>
 *
 * <p>What it costs: with n threads waiting, n wake up for each letter, and n - 1 of them in vain.
 *
 * <p><b>Invariant:</b> {@code letters} is read and written only with the lock held.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness.
 *
 * <p>Source: the monitor as Brinch Hansen and Hoare described it, with the one queue that Java's
 * {@code Object.wait} knows.
 *
 * @param <E> what a letter is
 */
public final class OneConditionMailbox<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition changed; // neither full nor empty; signalled by put and take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public OneConditionMailbox(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.lock = lock;
        this.changed = lock.newCondition();
        this.capacity = capacity;
    }

    @Override
    public void put(E letter) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (letters.size() == capacity) { // while, not if: another may have filled the room we were woken for
                changed.await();
            }
            letters.add(letter);
            changed.signalAll(); // not signal: the one woken might be another who wants to put
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (letters.isEmpty()) { // while, not if: another may have taken what we were woken for
                changed.await();
            }
            E letter = letters.remove();
            changed.signalAll(); // not signal: the one woken might be another who wants to take
            return letter;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "OneConditionMailbox[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
