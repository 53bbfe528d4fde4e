package interleave.queue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many items, and which: so that a lost one is noticed, and one that came twice, and both together. */
final class Tally {
    private long count;
    private long sum;
    private long mixed;

    Tally() {}

    void add(int item) {
        count++;
        sum += item;
        mixed += (item + 1L) * (item + 1L) * 0x9E3779B97F4A7C15L; // two items with the same sum differ here
    }

    void add(Tally other) {
        count += other.count;
        sum += other.sum;
        mixed += other.mixed;
    }

    long count() {
        return count;
    }

    /** What is wrong if {@code put} went in and this came out; null if nothing is. */
    @Nullable
    String complaint(Tally put) {
        if (count == put.count && sum == put.sum && mixed == put.mixed) {
            return null;
        }
        String difference = count < put.count
                ? String.format(Locale.ROOT, "%,d lost", put.count - count)
                : count > put.count
                        ? String.format(Locale.ROOT, "%,d too many", count - put.count)
                        : "some twice, some not at all";
        return String.format(Locale.ROOT, "%,d items were put, %,d received: %s", put.count, count, difference);
    }
}
