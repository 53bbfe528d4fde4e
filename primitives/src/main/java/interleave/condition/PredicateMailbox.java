package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

/**
 * A mailbox whose threads say what they wait for, so that nobody can forget the loop.
 *
 * <pre>{@code
 * Mailbox<String> mailbox = new PredicateMailbox<>(new ReentrantLock(), 10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code letters} is read and written only with the lock held: a predicate is asked
 * by the thread that waits, which holds it then.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness.
 *
 * <p>Source: {@code wait_for} of Python's {@code Condition}.
 *
 * @param <E> what a letter is
 */
@SuppressWarnings({"WaitNotInLoop", "GuardedBy"}) // the loop is in await, which asks with the lock held
public final class PredicateMailbox<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notEmpty; // letters.size() > 0; signalled by put
    private final Condition notFull; // letters.size() < capacity; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public PredicateMailbox(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.lock = lock;
        this.notEmpty = new LatchCondition(lock);
        this.notFull = new LatchCondition(lock);
        this.capacity = capacity;
    }

    @Override
    public void put(E letter) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            notFull.await(this::hasRoom);
            letters.add(letter);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            notEmpty.await(this::hasLetter); // a question, not its answer: it is asked again and again
            E letter = letters.remove();
            notFull.signal();
            return letter;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        return letters.size() < capacity;
    }

    private boolean hasLetter() {
        return !letters.isEmpty();
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "PredicateMailbox[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
