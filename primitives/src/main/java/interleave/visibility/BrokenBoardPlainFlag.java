package interleave.visibility;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link VolatileFlagBoard} without {@code volatile}: the flag carries nothing along, and may not arrive. */
@Broken(
        defect = STALE_READ,
        symptom = "a thread is told that the offer is posted, and reads an old price; or it is never told",
        twin = VolatileFlagBoard.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "VNA00-J", "TSM03-J"})
public final class BrokenBoardPlainFlag implements Board {
    private int price;
    private int quantity;
    private boolean posted;

    /** Creates an empty board. */
    public BrokenBoardPlainFlag() {}

    @Override
    public void post(int price, int quantity) {
        this.price = price;
        this.quantity = quantity;
        posted = true;
    }

    @Override
    public boolean posted() {
        return posted;
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
                ? "BrokenBoardPlainFlag[price=" + price + ", quantity=" + quantity + "]"
                : "BrokenBoardPlainFlag[]";
    }
}
