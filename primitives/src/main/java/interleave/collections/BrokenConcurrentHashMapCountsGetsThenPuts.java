package interleave.collections;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ConcurrentHashMapCounts} with the slides' {@code D[x] = D[x] + 1}: a safe read, and a safe write. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "two threads get the same count, both put count + 1, and one increment is lost",
        twin = ConcurrentHashMapCounts.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-366", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenConcurrentHashMapCountsGetsThenPuts implements SharedMap {
    private final ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();

    /** Creates an empty map. */
    public BrokenConcurrentHashMapCountsGetsThenPuts() {}

    @Override
    public boolean putIfAbsent(int key, int count) {
        return counts.putIfAbsent(key, count) == null;
    }

    @Override
    public int increment(int key) {
        int count = counts.getOrDefault(key, 0) + 1;
        counts.put(key, count);
        return count;
    }

    @Override
    public int get(int key) {
        return counts.getOrDefault(key, 0);
    }

    @Override
    public String toString() {
        return "BrokenConcurrentHashMapCountsGetsThenPuts" + counts;
    }
}
