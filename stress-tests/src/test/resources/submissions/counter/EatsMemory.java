package somebody;

import interleave.counter.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: keeps a megabyte for every increment. */
public class EatsMemory implements Counter {
    private static final List<byte[]> KEPT = new ArrayList<>();
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        KEPT.add(new byte[1 << 20]);
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
