package interleave.condition;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

/** {@link PredicateMailbox} that waits for an answer which it got before it asked. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "the thread is woken again and again, and looks at what was true when it came",
        twin = PredicateMailbox.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = "CWE-367")
@SuppressWarnings({"WaitNotInLoop", "GuardedBy"}) // the loop is in await, which asks with the lock held
public final class BrokenPredicateMailboxAsksOnce<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notEmpty; // letters.size() > 0; signalled by put
    private final Condition notFull; // letters.size() < capacity; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public BrokenPredicateMailboxAsksOnce(Lock lock, int capacity) {
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
            boolean letterThere = hasLetter();
            notEmpty.await(() -> letterThere);
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
            return "BrokenPredicateMailboxAsksOnce[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
