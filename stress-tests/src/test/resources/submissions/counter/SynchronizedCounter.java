package interleave.counter;

import java.util.concurrent.atomic.AtomicLong;

/** Wrong, and called like one of the kit that is right: counts from one. */
public class SynchronizedCounter implements Counter {
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
