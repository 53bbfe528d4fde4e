package interleave.condition;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link OneConditionMailbox} with {@code signal} for {@code signalAll}: the right thing, said to the wrong thread. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "the one thread that is woken wanted something else, and all of them sleep",
        twin = OneConditionMailbox.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"NO_NOTIFY_NOT_NOTIFYALL", "THI02-J"})
public final class BrokenOneConditionMailboxSignalsOne<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition changed; // neither full nor empty; signalled by put and take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> letters = new ArrayDeque<>();

    /** Creates an empty box for {@code capacity} letters behind {@code lock}. */
    public BrokenOneConditionMailboxSignalsOne(Lock lock, int capacity) {
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
            changed.signal();
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
            changed.signal();
            return letter;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "BrokenOneConditionMailboxSignalsOne[letters=" + letters.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
