package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: increment never returns, and keeps a core busy. */
public class SpinsForEver implements Counter {
    private final AtomicLong count = new AtomicLong();
    private volatile boolean go = true;

    @Override
    public void increment() {
        while (go) {
            Thread.onSpinWait();
        }
    }

    @Override
    public long get() {
        return count.get();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
