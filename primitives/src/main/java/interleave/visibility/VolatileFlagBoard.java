package interleave.visibility;

/**
 * A board whose offer lies in plain fields behind a volatile flag.
 *
 * <pre>{@code
 * Board board = new VolatileFlagBoard();
 * board.post(120, 3);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code posted} is written last and read first; the fields do not change after it.
 *
 * <p><b>Memory effects.</b> The write of {@code posted} happens-before every read that sees it, and takes
 * along all that the writer did before: one volatile field publishes any number of plain ones.
 *
 * <p><b>Not promised:</b> a second offer. Its fields would change under the eyes of readers of the first.
 *
 * <p>Rule: JLS 17.4.5 (a write to a volatile field happens-before every subsequent read of it).
 */
public final class VolatileFlagBoard implements Board {
    private int price;
    private int quantity;
    private volatile boolean posted; // volatile: carries the two fields above along

    /** Creates an empty board. */
    public VolatileFlagBoard() {}

    @Override
    public void post(int price, int quantity) {
        this.price = price;
        this.quantity = quantity;
        posted = true; // HB ▶ last: everything above …
    }

    @Override
    public boolean posted() {
        return posted; // ◀ HB … is visible to who sees true here
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
        return posted() ? "VolatileFlagBoard[price=" + price + ", quantity=" + quantity + "]" : "VolatileFlagBoard[]";
    }
}
