package somebody;

/** Cannot be judged: it has all the methods, but does not say that it is a Counter. */
public class NoCounter {
    private long count;

    public synchronized void increment() {
        count++;
    }

    public synchronized long get() {
        return count;
    }

    public synchronized long reset() {
        long taken = count;
        count = 0;
        return taken;
    }
}
