package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;

/** {@link MonitorList} which saves notifications: only the first number is told of. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "two numbers come before the first sleeper is awake, and the second sleeper is never told of his",
        twin = MonitorList.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"THI02-J", "CWE-662"})
public final class BrokenMonitorListNotifiesIfEmpty<E> implements UnboundedList<E> {
    @GuardedBy("this")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenMonitorListNotifiesIfEmpty() {}

    @Override
    public synchronized void add(E item) {
        boolean wasEmpty = items.isEmpty();
        items.add(requireNonNull(item, "item"));
        if (wasEmpty) {
            notify();
        }
    }

    @Override
    public synchronized E removeLast() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (items.isEmpty()) { // while, not if: another may have removed what we were woken for
            wait();
        }
        return items.removeLast();
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorListNotifiesIfEmpty[items=" + items.size() + "]";
    }
}
