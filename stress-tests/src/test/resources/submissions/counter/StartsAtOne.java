package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: counts from one. */
public class StartsAtOne implements Counter {
    private final AtomicLong count = new AtomicLong(1);

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
        return count.getAndSet(0);
    }
}
