package interleave.visibility;

/**
 * A notice board: one thread posts an offer, once, and any thread reads it.
 *
 * <pre>{@code
 * board.post(120, 3);                    // the seller
 * if (board.posted()) {                  // anybody
 *     buy(board.price(), board.quantity());
 * }
 * }</pre>
 *
 * <p><b>Invariant.</b> Who has been told that the offer is posted reads all of it.
 *
 * <p><b>Memory effects.</b> Actions before {@link #post} happen-before actions after a {@link #posted} that
 * returns true. So a board publishes more than its own fields: whatever the seller wrote before.
 *
 * <p><b>Not promised:</b> what {@link #price} and {@link #quantity} return before that; how soon the offer
 * is seen; anything if two threads post.
 *
 * <p>Rule: JLS 17.4.5, happens-before.
 */
public interface Board {
    /** Posts the offer. Called at most once, by one thread. */
    void post(int price, int quantity);

    /** Returns whether an offer is posted. */
    boolean posted();

    /** Returns the price of the offer that was posted; 0 or the price if none was seen yet. */
    int price();

    /** Returns the quantity of the offer that was posted; 0 or the quantity if none was seen yet. */
    int quantity();
}
