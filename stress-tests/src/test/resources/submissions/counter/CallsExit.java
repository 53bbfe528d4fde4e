package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: ends the whole JVM, as if all were well. */
public class CallsExit implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        System.exit(0);
        return count.get();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
