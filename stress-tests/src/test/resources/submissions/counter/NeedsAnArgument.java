package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Cannot be judged: it has no constructor without parameters. */
public class NeedsAnArgument implements Counter {
    private final AtomicLong count;
    
    public NeedsAnArgument(long first) {
        count = new AtomicLong(first);
    }

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
