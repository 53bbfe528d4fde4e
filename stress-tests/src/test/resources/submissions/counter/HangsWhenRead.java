package somebody;

import interleave.counter.Counter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: get waits for something that never comes. */
public class HangsWhenRead implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return count.get();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
