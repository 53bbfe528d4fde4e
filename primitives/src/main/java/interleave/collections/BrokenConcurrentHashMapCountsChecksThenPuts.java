package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ConcurrentHashMapCounts} that puts a key if it is absent, in two safe calls. */
@Broken(
        defect = NOT_ATOMIC,
        symptom = "a thread that was told it came too late has put its count over the other's all the same",
        twin = ConcurrentHashMapCounts.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenConcurrentHashMapCountsChecksThenPuts implements SharedMap {
    private final ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();

    /** Creates an empty map. */
    public BrokenConcurrentHashMapCountsChecksThenPuts() {}

    @Override
    public boolean putIfAbsent(int key, int count) {
        return !counts.containsKey(key) && counts.put(key, count) == null;
    }

    @Override
    public int increment(int key) {
        return counts.merge(key, 1, Integer::sum);
    }

    @Override
    public int get(int key) {
        return counts.getOrDefault(key, 0);
    }

    @Override
    public String toString() {
        return "BrokenConcurrentHashMapCountsChecksThenPuts" + counts;
    }
}
