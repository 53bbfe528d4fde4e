package somebody;

import interleave.counter.Counter;

/** Wrong: threads take two locks in different orders. */
public class Deadlocks implements Counter {
    private final Object left = new Object();
    private final Object right = new Object();
    private long count;

    @Override
    public void increment() {
        if (Thread.currentThread().threadId() % 2 == 0) {
            synchronized (left) {
                synchronized (right) {
                    count++;
                }
            }
        } else {
            synchronized (right) {
                synchronized (left) {
                    count++;
                }
            }
        }
    }

    @Override
    public long get() {
        synchronized (left) {
            synchronized (right) {
                return count;
            }
        }
    }

    @Override
    public long reset() {
        synchronized (left) {
            synchronized (right) {
                long taken = count;
                count = 0;
                return taken;
            }
        }
    }
}
