// right: one semaphore counts the places, another the letters; the lock guards the list
import interleave.condition.Mailbox;
import java.util.LinkedList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;

public class CountedPlaces<T> implements Mailbox<T> {
    private final LinkedList<T> list = new LinkedList<>();
    private final Semaphore places;
    private final Semaphore letters = new Semaphore(0);
    private final Lock lock;

    public CountedPlaces(Lock lock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.lock = lock;
        this.places = new Semaphore(capacity);
    }

    public void put(T letter) throws InterruptedException {
        places.acquire();
        lock.lock();
        try {
            list.addLast(letter);
        } finally {
            lock.unlock();
        }
        letters.release();
    }

    public T take() throws InterruptedException {
        letters.acquire();
        T letter;
        lock.lock();
        try {
            letter = list.removeFirst();
        } finally {
            lock.unlock();
        }
        places.release();
        return letter;
    }
}
