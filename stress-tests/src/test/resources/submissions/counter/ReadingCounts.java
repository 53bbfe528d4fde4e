package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: reading counts as well. */
public class ReadingCounts implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        return count.getAndIncrement();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
