package interleave.collections;

import java.util.ArrayList;
import java.util.List;

/** Lists for one thread. */
public final class ArrayLists implements ListMaker {
    /** Creates a maker. */
    public ArrayLists() {}

    @Override
    public List<Integer> of(Integer... elements) {
        return new ArrayList<>(List.of(elements));
    }
}
