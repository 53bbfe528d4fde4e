package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;

/**
 * The list in a monitor: looking whether it is empty and removing are one step.
 *
 * <pre>{@code
 * UnboundedList<Integer> numbers = new MonitorList<>();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code items} is used only inside the monitor. Each item is told to one of those who wait.
 *
 * <p><b>Memory effects.</b> Those of the monitor.
 *
 * <p><b>Not promised:</b> fairness. Who comes just then may take the item that another was woken for.
 *
 * @param <E> the items
 */
public final class MonitorList<E> implements UnboundedList<E> {
    @GuardedBy("this")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public MonitorList() {}

    @Override
    public synchronized void add(E item) {
        items.add(requireNonNull(item, "item"));
        notify(); // one is enough: all who wait here wait for an item, and each item is told
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
        return "MonitorList[items=" + items.size() + "]";
    }
}
