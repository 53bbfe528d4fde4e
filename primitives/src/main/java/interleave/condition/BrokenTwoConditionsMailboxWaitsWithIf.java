package interleave.condition;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TwoConditionsMailbox} with {@code if} for {@code while} where a letter is taken. */
@Broken(
        defect = TOO_EARLY,
        symptom = "a newcomer takes the letter, and the one who was woken for it finds the box empty",
        twin = TwoConditionsMailbox.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"WA_AWAIT_NOT_IN_LOOP", "THI03-J"})
public final class BrokenTwoConditionsMailboxWaitsWithIf<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notEmpty; // letters.size() > 0; signalled by put
    private final Condition notFull; // letters.size() < capacity; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public BrokenTwoConditionsMailboxWaitsWithIf(Lock lock, int capacity) {
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
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (letters.isEmpty()) {
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
            return "BrokenTwoConditionsMailboxWaitsWithIf[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
