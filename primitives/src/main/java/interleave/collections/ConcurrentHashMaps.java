package interleave.collections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Maps that lock one bin at a time, and for readers none. */
public final class ConcurrentHashMaps implements MapMaker {
    /** Creates a maker. */
    public ConcurrentHashMaps() {}

    @Override
    public Map<Integer, Integer> of(Map<Integer, Integer> entries) {
        return new ConcurrentHashMap<>(entries);
    }
}
