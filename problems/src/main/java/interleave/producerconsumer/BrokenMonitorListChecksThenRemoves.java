package interleave.producerconsumer;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;

/** {@link MonitorList} in which looking and removing are two steps: what most people write first. */
@Broken(
        defect = TOO_EARLY,
        symptom = "two see the last number, one removes it, and the other reaches into an empty list",
        twin = MonitorList.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenMonitorListChecksThenRemoves<E> implements UnboundedList<E> {
    @GuardedBy("this")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenMonitorListChecksThenRemoves() {}

    @Override
    public synchronized void add(E item) {
        items.add(requireNonNull(item, "item"));
        notify(); // one is enough: all who wait here wait for an item, and each item is told
    }

    @Override
    public E removeLast() throws InterruptedException {
        awaitItem();
        return remove();
    }

    private synchronized void awaitItem() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (items.isEmpty()) { // while, not if: another may have removed what we were woken for
            wait();
        }
    }

    private synchronized E remove() {
        return items.removeLast();
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorListChecksThenRemoves[items=" + items.size() + "]";
    }
}
