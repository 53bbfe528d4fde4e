package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: increment calls itself. */
public class RecursesForEver implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        increment();
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
