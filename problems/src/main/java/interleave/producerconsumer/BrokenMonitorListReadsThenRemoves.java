package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;

/** {@link MonitorList} in which the last number is read in one step and removed in another. */
@Broken(
        defect = LOST_ITEM,
        symptom = "two read the same number, then one removes it, and the other removes one that nobody has read",
        twin = MonitorList.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-366", "VNA03-J"})
public final class BrokenMonitorListReadsThenRemoves<E> implements UnboundedList<E> {
    @GuardedBy("this")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenMonitorListReadsThenRemoves() {}

    @Override
    public synchronized void add(E item) {
        items.add(requireNonNull(item, "item"));
        notify(); // one is enough: all who wait here wait for an item, and each item is told
    }

    @Override
    public E removeLast() throws InterruptedException {
        E last = awaitLast();
        remove();
        return last;
    }

    private synchronized E awaitLast() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (items.isEmpty()) { // while, not if: another may have removed what we were woken for
            wait();
        }
        return items.getLast();
    }

    private synchronized void remove() {
        items.removeLast();
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorListReadsThenRemoves[items=" + items.size() + "]";
    }
}
