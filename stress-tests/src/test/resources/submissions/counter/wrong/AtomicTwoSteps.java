// wrong: each call on the AtomicLong is atomic, but reset makes two of them; an increment between them is lost
import interleave.counter.Counter;
import java.util.concurrent.atomic.AtomicLong;

class AtomicTwoSteps implements Counter {
    AtomicLong value = new AtomicLong();

    public void increment() {
        value.incrementAndGet();
    }

    public long get() {
        return value.get();
    }

    public long reset() {
        long v = value.get();
        value.set(0);
        return v;
    }
}
