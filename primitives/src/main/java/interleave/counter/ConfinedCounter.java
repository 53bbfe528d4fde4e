package interleave.counter;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * A counter without sharing: each thread counts in a cell of its own, and readers merge the cells.
 *
 * <pre>{@code
 * Counter visits = new ConfinedCounter();
 * visits.increment();          // no lock, no atomic instruction: nobody else writes this cell
 * }</pre>
 *
 * <p><b>Invariant:</b> a cell is written only by the thread it belongs to, and only grows; the count
 * is the sum of all cells minus {@code taken}, what the resets have handed out.
 *
 * <p><b>Memory effects.</b> A cell is written with release and read with acquire, so what came
 * before an increment is visible to whoever counts it.
 *
 * <p><b>Not promised:</b> little memory. The cells of dead threads must stay, for their counts do.
 */
public final class ConfinedCounter implements Counter {
    private static final VarHandle VALUE = value();

    private final ThreadLocal<Cell> mine = ThreadLocal.withInitial(this::newCell);

    @GuardedBy("this")
    private final List<Cell> cells = new ArrayList<>();

    @GuardedBy("this")
    private long taken;

    /** Creates a counter at zero. */
    public ConfinedCounter() {}

    @Override
    public void increment() {
        Cell cell = mine.get();
        VALUE.setRelease(cell, cell.value + 1); // ▶ everything above is visible to who reads this value
    }

    @Override
    public synchronized long get() {
        return sum() - taken;
    }

    @Override
    public synchronized long reset() {
        long sum = sum();
        long fresh = sum - taken;
        taken = sum; // not cell.value = 0: a reset must not write in other threads' cells
        return fresh;
    }

    @Override
    public synchronized String toString() {
        return "ConfinedCounter[count=" + get() + ", threads=" + cells.size() + "]";
    }

    @GuardedBy("this")
    private long sum() {
        long sum = 0;
        for (Cell cell : cells) {
            sum += (long) VALUE.getAcquire(cell); // ◀ what came before the increments is visible below
        }
        return sum;
    }

    private synchronized Cell newCell() {
        var cell = new Cell();
        cells.add(cell);
        return cell;
    }

    private static VarHandle value() {
        try {
            return MethodHandles.lookup().findVarHandle(Cell.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** One thread's share of the count. */
    private static final class Cell {
        private long value;
    }
}
