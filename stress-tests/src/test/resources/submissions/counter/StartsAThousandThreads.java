package somebody;

import interleave.counter.Counter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: every reading starts a thousand threads that never end. */
public class StartsAThousandThreads implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        for (int i = 0; i < 1_000; i++) {
            Thread thread = new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
        }
        return count.get() + 1;
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
