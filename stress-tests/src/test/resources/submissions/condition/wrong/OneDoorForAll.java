// wrong: givers and takers wait at one condition, and signal may wake the wrong kind
import interleave.condition.Mailbox;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class OneDoorForAll<E> implements Mailbox<E> {
    private final Lock lock;
    private final Condition notFull;
    private final Condition notEmpty;
    private final Queue<E> letters = new ArrayDeque<>();
    private final int capacity;

    public OneDoorForAll(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.lock = lock;
        this.capacity = capacity;
        notFull = lock.newCondition();
        notEmpty = notFull;
    }

    @Override
    public void put(E letter) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (letters.size() == capacity) {
                notFull.await();
            }
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
            while (letters.isEmpty()) {
                notEmpty.await();
            }
            E letter = letters.remove();
            notFull.signal();
            return letter;
        } finally {
            lock.unlock();
        }
    }
}
