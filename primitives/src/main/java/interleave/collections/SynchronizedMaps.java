package interleave.collections;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Maps for one thread, each in a wrapper that takes a lock for every call. */
public final class SynchronizedMaps implements MapMaker {
    /** Creates a maker. */
    public SynchronizedMaps() {}

    @Override
    public Map<Integer, Integer> of(Map<Integer, Integer> entries) {
        return Collections.synchronizedMap(new HashMap<>(entries));
    }
}
