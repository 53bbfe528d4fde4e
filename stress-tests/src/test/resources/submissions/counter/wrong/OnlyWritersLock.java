// wrong: get is not synchronized, so a reader may never see what the writers write
import interleave.counter.Counter;

public class OnlyWritersLock implements Counter {
    private long count;

    public synchronized void increment() {
        count++;
    }

    public long get() {
        return count; // reading cannot hurt
    }

    public synchronized long reset() {
        long old = count;
        count = 0;
        return old;
    }
}
