package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A board in a monitor: nobody can see half an offer, for the seller holds the lock until it is posted.
 *
 * <pre>{@code
 * Board board = new SynchronizedBoard();
 * board.post(120, 3);
 * }</pre>
 *
 * <p><b>Invariant:</b> the fields are read and written only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> An unlock happens-before every later lock of the same monitor.
 *
 * <p><b>Not promised:</b> fairness, and that {@link #price} and {@link #quantity} belong to one offer if
 * there were a second: each takes the monitor for itself.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class SynchronizedBoard implements Board {
    @GuardedBy("this")
    private int price;

    @GuardedBy("this")
    private int quantity;

    @GuardedBy("this")
    private boolean posted;

    /** Creates an empty board. */
    public SynchronizedBoard() {}

    @Override
    public synchronized void post(int price, int quantity) {
        this.price = price;
        this.quantity = quantity;
        posted = true;
    } // HB ▶ unlock

    @Override
    public synchronized boolean posted() { // ◀ HB lock
        return posted;
    }

    @Override
    public synchronized int price() {
        return price;
    }

    @Override
    public synchronized int quantity() {
        return quantity;
    }

    @Override
    public synchronized String toString() {
        return posted ? "SynchronizedBoard[price=" + price + ", quantity=" + quantity + "]" : "SynchronizedBoard[]";
    }
}
