package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait, first come, first out. Anyone can leave from the middle in one step.
 *
 * <p>It has a monitor of its own although the condition's lock is held whenever it is used: a lock
 * without owner cannot refuse a thread that signals while another holds the lock, and such a thread
 * must not tear the list apart.
 */
final class WaitQueue {
    private volatile @Nullable Waiter first; // written in the monitor

    @GuardedBy("this")
    private @Nullable Waiter last;

    @GuardedBy("this")
    private int size;

    synchronized void add(Waiter waiter) {
        waiter.before = last;
        if (last == null) {
            first = waiter;
        } else {
            last.behind = waiter;
        }
        last = waiter;
        size++;
    }

    /** Takes out the one who came first; null if there is nobody. */
    @Nullable
    Waiter poll() {
        if (first == null) { // without the monitor: most signals find nobody
            return null;
        }
        synchronized (this) {
            Waiter waiter = first;
            if (waiter != null) {
                remove(waiter);
            }
            return waiter;
        }
    }

    /** Takes out {@code waiter}, if it is still there. */
    synchronized void remove(Waiter waiter) {
        if (waiter != first && waiter.before == null) {
            return; // whoever comes first has nobody before, and whoever was taken out has nobody either
        }
        if (waiter.before == null) {
            first = waiter.behind;
        } else {
            waiter.before.behind = waiter.behind;
        }
        if (waiter.behind == null) {
            last = waiter.before;
        } else {
            waiter.behind.before = waiter.before;
        }
        waiter.before = null;
        waiter.behind = null;
        size--;
    }

    synchronized int size() {
        return size;
    }
}
