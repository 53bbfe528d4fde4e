package somebody;

import interleave.counter.Counter;

/** Wrong: each thread sees its own increments only. */
public class CountsPerThread implements Counter {
    private final ThreadLocal<long[]> count = ThreadLocal.withInitial(() -> new long[1]);

    @Override
    public void increment() {
        count.get()[0]++;
    }

    @Override
    public long get() {
        return count.get()[0];
    }

    @Override
    public long reset() {
        long taken = count.get()[0];
        count.get()[0] = 0;
        return taken;
    }
}
