package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.CountDownLatch}. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class CountDownLatch {
    private final Gate gate = new Gate(this);
    private int count;

    /** A latch that opens when it was counted down {@code count} times. */
    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        this.count = count;
    }

    private boolean open() {
        return count == 0;
    }

    /** {@link java.util.concurrent.CountDownLatch#await()}. */
    public void await() throws InterruptedException {
        gate.seeWithin(0, "await", this::open);
    }

    /** {@link java.util.concurrent.CountDownLatch#await(long, TimeUnit)}. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        if (unit.toNanos(time) <= 0) {
            Gate.checkInterrupt();
            gate.look("await");
            return open();
        }
        return gate.seeWithin(unit.toNanos(time), "await", this::open);
    }

    /** {@link java.util.concurrent.CountDownLatch#countDown}. */
    public void countDown() {
        gate.give("countDown"); // those who count down learn nothing of each other
        count = Math.max(0, count - 1);
    }

    /** {@link java.util.concurrent.CountDownLatch#getCount}. */
    public long getCount() {
        gate.look("getCount");
        return count;
    }
}
