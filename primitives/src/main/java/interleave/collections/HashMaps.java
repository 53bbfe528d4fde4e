package interleave.collections;

import java.util.HashMap;
import java.util.Map;

/** Maps for one thread. */
public final class HashMaps implements MapMaker {
    /** Creates a maker. */
    public HashMaps() {}

    @Override
    public Map<Integer, Integer> of(Map<Integer, Integer> entries) {
        return new HashMap<>(entries);
    }
}
