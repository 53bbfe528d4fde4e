package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A mailbox with a condition for each thing one may wait for, so that one signal for one thread is
 * enough.
 *
 * <pre>{@code
 * Mailbox<String> mailbox = new TwoConditionsMailbox<>(new ReentrantLock(), 10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code letters} is read and written only with the lock held. Each letter that
 * comes in is signalled once to those who want one, each that goes to those who want room.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness.
 *
 * <p>Source: Hoare's monitor, where conditions are queues with names; and {@code not_empty}, {@code
 * not_full} of Python's {@code queue}.
 *
 * @param <E> what a letter is
 */
public final class TwoConditionsMailbox<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notEmpty; // letters.size() > 0; signalled by put
    private final Condition notFull; // letters.size() < capacity; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public TwoConditionsMailbox(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.lock = lock;
        this.notEmpty = lock.newCondition();
        this.notFull = lock.newCondition();
        this.capacity = capacity;
    }

    @Override
    public void put(E letter) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (letters.size() == capacity) { // while, not if: another may have filled the room we were woken for
                notFull.await();
            }
            letters.add(letter);
            notEmpty.signal(); // with the lock held; one letter, one signal
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (letters.isEmpty()) { // while, not if: another may have taken what we were woken for
                notEmpty.await();
            }
            E letter = letters.remove();
            notFull.signal();
            return letter;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "TwoConditionsMailbox[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
