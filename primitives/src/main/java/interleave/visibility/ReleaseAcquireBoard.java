package interleave.visibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A board whose flag is written in release mode and read in acquire mode: the weakest that publishes.
 *
 * <pre>{@code
 * Board board = new ReleaseAcquireBoard();
 * board.post(120, 3);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code posted} is written last and read first; the fields do not change after it.
 *
 * <p><b>Memory effects.</b> What comes before the release is visible after an acquire that sees it. That is
 * all a board needs; on x86 the release costs no more than a plain write, a volatile write costs a fence.
 *
 * <p><b>Not promised:</b> any order of the release with a later read of something else. Two threads that
 * each raise a flag and look at the other's need more: see {@link Bridge}.
 *
 * <p>Rule: {@link VarHandle#setRelease} and {@link VarHandle#getAcquire}.
 */
public final class ReleaseAcquireBoard implements Board {
    private static final VarHandle POSTED = postedHandle();

    private int price;
    private int quantity;

    @SuppressWarnings("UnusedVariable") // read and written through its VarHandle
    private boolean posted;

    /** Creates an empty board. */
    public ReleaseAcquireBoard() {}

    @Override
    public void post(int price, int quantity) {
        this.price = price;
        this.quantity = quantity;
        POSTED.setRelease(this, true); // HB ▶ release: everything above …
    }

    @Override
    public boolean posted() {
        return (boolean) POSTED.getAcquire(this); // ◀ HB acquire: … is visible below
    }

    @Override
    public int price() {
        return price;
    }

    @Override
    public int quantity() {
        return quantity;
    }

    @Override
    public String toString() {
        return posted()
                ? "ReleaseAcquireBoard[price=" + price + ", quantity=" + quantity + "]"
                : "ReleaseAcquireBoard[]";
    }

    private static VarHandle postedHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(ReleaseAcquireBoard.class, "posted", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
