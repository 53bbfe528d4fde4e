package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: a reset returns what is left, not what was taken. */
public class ResetReturnsZero implements Counter {
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
        count.set(0);
        return count.get();
    }
}
