package somebody;

import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: a thread that increment has started dies, and nobody looks. */
public class ThrowsInAThread implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
        Thread child = new Thread(() -> {
            throw new IllegalStateException("the child has failed");
        }, "child");
        child.start();
        try {
            child.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
