package interleave.collections;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.HashMap;
import java.util.Map;

/** {@link MonitorHashMap} that puts without the monitor: every thread has keys of its own, so what could go wrong? */
@Broken(
        defect = LOST_UPDATE,
        symptom =
                "two threads put different keys, both make or grow the table, and one key goes with the other's table",
        twin = MonitorHashMap.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-820", "CWE-366", "IS2_INCONSISTENT_SYNC"})
public final class BrokenMonitorHashMapPutsUnlocked implements SharedMap {
    @GuardedBy("this")
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Creates an empty map. */
    public BrokenMonitorHashMapPutsUnlocked() {}

    @Override
    @SuppressWarnings("GuardedBy") // the lesson: the compiler would have told you
    public boolean putIfAbsent(int key, int count) {
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
        return "BrokenMonitorHashMapPutsUnlocked" + counts;
    }
}
