package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/** {@link VolatileReferenceBoard} that publishes the offer first and fills it afterwards. */
@Broken(
        defect = HALF_DONE,
        symptom = "a thread sees the offer before its price is filled in, and buys for nothing",
        twin = VolatileReferenceBoard.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"CWE-362", "TSM03-J"})
public final class BrokenBoardPostsEmptyOffer implements Board {
    private static final class Offer {
        private int price;
        private int quantity;
    }

    private volatile @Nullable Offer offer;

    /** Creates an empty board. */
    public BrokenBoardPostsEmptyOffer() {}

    @Override
    public void post(int price, int quantity) {
        var complete = new Offer();
        offer = complete;
        complete.price = price;
        complete.quantity = quantity;
    }

    @Override
    public boolean posted() {
        return offer != null;
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
                ? "BrokenBoardPostsEmptyOffer[price=" + price() + ", quantity=" + quantity() + "]"
                : "BrokenBoardPostsEmptyOffer[]";
    }
}
