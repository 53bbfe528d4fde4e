package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Right, but prints 100 KB for every increment. */
public class FloodsTheOutput implements Counter {
    private static final String LINE = "x".repeat(100_000);
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        System.out.println(LINE);
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
