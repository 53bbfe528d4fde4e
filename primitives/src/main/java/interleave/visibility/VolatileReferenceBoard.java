package interleave.visibility;

import org.jspecify.annotations.Nullable;

/**
 * A board whose offer is an object, published by a volatile reference once it is complete.
 *
 * <pre>{@code
 * Board board = new VolatileReferenceBoard();
 * board.post(120, 3);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code offer} refers to nothing, or to an offer that does not change any more.
 *
 * <p><b>Memory effects.</b> The write of {@code offer} happens-before every read that sees it.
 *
 * <p><b>Not promised:</b> a second offer: {@link #price} and {@link #quantity} might come from different
 * ones. A method that returned the whole object would not have that problem.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class VolatileReferenceBoard implements Board {
    private static final class Offer {
        private int price;
        private int quantity;
    }

    private volatile @Nullable Offer offer; // volatile: carries along what it refers to

    /** Creates an empty board. */
    public VolatileReferenceBoard() {}

    @Override
    public void post(int price, int quantity) {
        var complete = new Offer();
        complete.price = price;
        complete.quantity = quantity;
        offer = complete; // HB ▶ last: nobody else could see the object before
    }

    @Override
    public boolean posted() {
        return offer != null; // ◀ HB
    }

    @Override
    public int price() {
        Offer seen = offer;
        return seen == null ? 0 : seen.price;
    }

    @Override
    public int quantity() {
        Offer seen = offer;
        return seen == null ? 0 : seen.quantity;
    }

    @Override
    public String toString() {
        return posted()
                ? "VolatileReferenceBoard[price=" + price() + ", quantity=" + quantity() + "]"
                : "VolatileReferenceBoard[]";
    }
}
