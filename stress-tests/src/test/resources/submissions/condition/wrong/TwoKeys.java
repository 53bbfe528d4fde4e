// wrong: put and take each have a lock of their own, and share a deque that is not made for that
import interleave.condition.Mailbox;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class TwoKeys<E> implements Mailbox<E> {
    private final Lock putLock;
    private final Lock takeLock = new ReentrantLock();
    private final Condition notFull;
    private final Condition notEmpty;
    private final Queue<E> letters = new ArrayDeque<>();
    private final int capacity;

    public TwoKeys(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        putLock = lock;
        this.capacity = capacity;
        notFull = putLock.newCondition();
        notEmpty = takeLock.newCondition();
    }

    @Override
    public void put(E letter) throws InterruptedException {
        putLock.lockInterruptibly();
        try {
            while (letters.size() == capacity) {
                notFull.await();
            }
            letters.add(letter);
        } finally {
            putLock.unlock();
        }
        takeLock.lock();
        try {
            notEmpty.signal();
        } finally {
            takeLock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        E letter;
        takeLock.lockInterruptibly();
        try {
            while (letters.isEmpty()) {
                notEmpty.await();
            }
            letter = letters.remove();
        } finally {
            takeLock.unlock();
        }
        putLock.lock();
        try {
            notFull.signal();
        } finally {
            putLock.unlock();
        }
        return letter;
    }
}
