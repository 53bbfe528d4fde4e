package interleave.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter in stripes: many cells, each thread counts in one of them, readers add them up.
 *
 * <pre>{@code
 * Counter visits = new StripedCounter();
 * visits.increment();          // threads seldom meet in one cell, so they seldom wait for its cache line
 * }</pre>
 *
 * <p><b>Invariant:</b> the count is the sum of all cells. A cell changes only by atomic operations,
 * because two threads may share it. Cells are set back only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> Increment and reading are volatile accesses of the same cell.
 *
 * <p><b>Not promised:</b> a cheap read, or little memory: a read visits every cell, and a counter
 * takes two KiB.
 */
public final class StripedCounter implements Counter {
    /*
     * Why is a sum of cells, read one after another, a count that was true at one instant? While
     * nobody resets, the count only grows, and by one at a time. The sum is at least the count when
     * the reading began, and at most the count when it ended; so in between the count had that very
     * value. This works for increments. It would not for additions of other numbers.
     *
     * reset and get exclude each other, for a reader who met a reset half-way would add cells that
     * are back at zero to cells that are not yet: see BrokenLongAdderCounterReadsDuringReset.
     */
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int STRIPES = 16; // a power of two, so that a mask finds the cell
    private static final int STRIDE = 16; // longs from one cell to the next: 128 bytes, two cache lines

    private final long[] cells = new long[STRIPES * STRIDE];

    /** Creates a counter at zero. */
    public StripedCounter() {}

    @Override
    public void increment() {
        int stripe = (int) Thread.currentThread().threadId() & (STRIPES - 1);
        CELL.getAndAdd(cells, stripe * STRIDE, 1L); // atomic: another thread may have the same stripe
    }

    @Override
    public synchronized long get() {
        long sum = 0;
        for (int i = 0; i < cells.length; i += STRIDE) {
            sum += (long) CELL.getVolatile(cells, i);
        }
        return sum;
    }

    @Override
    public synchronized long reset() {
        long taken = 0;
        for (int i = 0; i < cells.length; i += STRIDE) {
            taken += (long) CELL.getAndSet(cells, i, 0L);
        }
        return taken;
    }

    @Override
    public String toString() {
        return "StripedCounter[count=" + get() + ", stripes=" + STRIPES + "]";
    }
}
