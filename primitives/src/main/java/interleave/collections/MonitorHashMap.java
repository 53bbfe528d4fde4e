package interleave.collections;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@code HashMap} in a monitor: {@code synchronized} on every method that touches it.
 *
 * <pre>{@code
 * SharedMap visits = new MonitorHashMap();
 * visits.increment(7);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code counts} is read and written only by the thread that holds the monitor, so a
 * {@code HashMap}, which is made for one thread, never meets two.
 *
 * <p><b>Memory effects.</b> Releasing a monitor happens-before the next acquisition of the same monitor
 * (JLS 17.4.5), so whoever gets a count sees all that came before it was put.
 *
 * <p><b>Not promised:</b> fairness, and two threads in the map at once, not even for different keys.
 */
public final class MonitorHashMap implements SharedMap {
    @GuardedBy("this")
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Creates an empty map. */
    public MonitorHashMap() {}

    @Override
    public synchronized boolean putIfAbsent(int key, int count) { // even for a key of one's own: the table is shared
        return counts.putIfAbsent(key, count) == null;
    }

    @Override
    public synchronized int increment(int key) {
        return counts.merge(key, 1, Integer::sum);
    }

    @Override
    public synchronized int get(int key) {
        return counts.getOrDefault(key, 0);
    }

    @Override
    public synchronized String toString() {
        return "MonitorHashMap" + counts;
    }
}
