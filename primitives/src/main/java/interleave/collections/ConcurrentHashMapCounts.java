package interleave.collections;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The JDK's {@code ConcurrentHashMap}, and for every compound operation the one call that the map has for it.
 *
 * <pre>{@code
 * SharedMap visits = new ConcurrentHashMapCounts();
 * visits.increment(7);
 * }</pre>
 *
 * <p><b>Invariant:</b> no operation here makes two calls that depend on each other: what a key maps to may
 * change between any two.
 *
 * <p><b>Memory effects.</b> Promised by the map: what came before a put is seen by who gets what was put.
 *
 * <p><b>Not promised:</b> a moment at which nothing changes. Sums, sizes and iterations over such a map are
 * of no one instant; see the table of this lesson.
 */
public final class ConcurrentHashMapCounts implements SharedMap {
    private final ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();

    /** Creates an empty map. */
    public ConcurrentHashMapCounts() {}

    @Override
    public boolean putIfAbsent(int key, int count) {
        return counts.putIfAbsent(key, count) == null; // one call: it looks and puts under the lock of the key's bin
    }

    @Override
    public int increment(int key) {
        return counts.merge(key, 1, Integer::sum); // one call: reads, adds and writes under the lock of the key's bin
    }

    @Override
    public int get(int key) {
        return counts.getOrDefault(key, 0);
    }

    @Override
    public String toString() {
        return "ConcurrentHashMapCounts" + counts;
    }
}
