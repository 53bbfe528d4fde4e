package interleave.collections;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lists that are copied by every change, so that no reader sees one. */
public final class CopyOnWriteArrayLists implements ListMaker {
    /** Creates a maker. */
    public CopyOnWriteArrayLists() {}

    @Override
    public List<Integer> of(Integer... elements) {
        return new CopyOnWriteArrayList<>(elements);
    }
}
