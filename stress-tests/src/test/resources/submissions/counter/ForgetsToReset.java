package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: a reset returns the count, and keeps it. */
public class ForgetsToReset implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        return count.get();
    }

    @Override
    public long reset() {
        return count.get();
    }
}
