package interleave.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists for one thread, each in a wrapper that takes a lock for every call. */
public final class SynchronizedLists implements ListMaker {
    /** Creates a maker. */
    public SynchronizedLists() {}

    @Override
    public List<Integer> of(Integer... elements) {
        return Collections.synchronizedList(new ArrayList<>(List.of(elements)));
    }
}
