package interleave.producerconsumer;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;

/** {@link MonitorList} with {@code if} for {@code while}. */
@Broken(
        defect = TOO_EARLY,
        symptom = "a newcomer takes the number, and the one who was woken for it reaches into an empty list",
        twin = MonitorList.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"WA_NOT_IN_LOOP", "THI03-J"})
public final class BrokenMonitorListWaitsWithIf<E> implements UnboundedList<E> {
    @GuardedBy("this")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenMonitorListWaitsWithIf() {}

    @Override
    public synchronized void add(E item) {
        items.add(requireNonNull(item, "item"));
        notify(); // one is enough: all who wait here wait for an item, and each item is told
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public synchronized E removeLast() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (items.isEmpty()) {
            wait();
        }
        return items.removeLast();
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorListWaitsWithIf[items=" + items.size() + "]";
    }
}
