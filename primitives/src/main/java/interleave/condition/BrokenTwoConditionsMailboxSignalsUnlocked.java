package interleave.condition;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TwoConditionsMailbox} that signals when it has let go of the lock. */
@Broken(
        defect = EXCEPTION,
        symptom = "the letter is in the box, and whoever put it there dies of an IllegalMonitorStateException",
        twin = TwoConditionsMailbox.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = "MWN_MISMATCHED_NOTIFY")
public final class BrokenTwoConditionsMailboxSignalsUnlocked<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notEmpty; // letters.size() > 0; signalled by put
    private final Condition notFull; // letters.size() < capacity; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public BrokenTwoConditionsMailboxSignalsUnlocked(Lock lock, int capacity) {
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
        } finally {
            lock.unlock();
        }
        notEmpty.signal();
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
            return "BrokenTwoConditionsMailboxSignalsUnlocked[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
