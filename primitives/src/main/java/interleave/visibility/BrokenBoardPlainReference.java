package interleave.visibility;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/** {@link VolatileReferenceBoard} without {@code volatile}: the reference carries nothing along. */
@Broken(
        defect = STALE_READ,
        symptom = "a thread is told that the offer is posted, and does not see what came before; or it is never told",
        twin = VolatileReferenceBoard.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "TSM03-J", "VNA00-J"})
public final class BrokenBoardPlainReference implements Board {
    private static final class Offer {
        private int price;
        private int quantity;
    }

    private @Nullable Offer offer;

    /** Creates an empty board. */
    public BrokenBoardPlainReference() {}

    @Override
    public void post(int price, int quantity) {
        var complete = new Offer();
        complete.price = price;
        complete.quantity = quantity;
        offer = complete;
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
                ? "BrokenBoardPlainReference[price=" + price() + ", quantity=" + quantity() + "]"
                : "BrokenBoardPlainReference[]";
    }
}
