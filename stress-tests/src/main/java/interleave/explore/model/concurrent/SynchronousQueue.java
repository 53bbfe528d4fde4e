package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.SynchronousQueue}. Who comes first waits; who meets him hands over in one step. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class SynchronousQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Gate gate = new Gate(this);
    private final Deque<Visitor<E>> givers = new ArrayDeque<>();
    private final Deque<Visitor<E>> takers = new ArrayDeque<>();

    /** Who waits for a partner. */
    private static final class Visitor<E> {
        @Nullable
        E item;

        boolean met;
    }

    /** Where nobody waits; whom who comes will meet is not promised, and here it is who has waited longest. */
    public SynchronousQueue() {}

    /** The same. */
    public SynchronousQueue(boolean fair) {}

    /** Meets one of {@code others}, or waits among {@code own}; not at all for a limit below 0. Null if nobody came. */
    private @Nullable Visitor<E> meet(
            String verb, @Nullable E item, Deque<Visitor<E>> others, Deque<Visitor<E>> own, long nanos) {
        gate.change(verb);
        Visitor<E> partner = others.poll();
        if (partner != null) {
            partner.met = true;
            if (item != null) {
                partner.item = item;
            }
            return partner;
        }
        if (nanos < 0) {
            return null;
        }
        var me = new Visitor<E>();
        me.item = item;
        own.add(me);
        boolean met = gate.take(nanos, true, "go on after " + verb, () -> me.met) == Gate.End.OPEN;
        own.remove(me);
        return met ? me : null;
    }

    private boolean give(E item, long nanos) {
        return meet("put", Objects.requireNonNull(item), takers, givers, nanos) != null;
    }

    private @Nullable E get(long nanos) {
        Visitor<E> met = meet("take", null, givers, takers, nanos);
        return met == null ? null : met.item;
    }

    private static long limit(long time, TimeUnit unit) {
        return time <= 0 ? -1 : unit.toNanos(time);
    }

    @Override
    public void put(E item) throws InterruptedException {
        Gate.checkInterrupt();
        if (!give(item, 0)) {
            Gate.checkInterrupt();
        }
    }

    @Override
    public boolean offer(E item) {
        return give(item, -1);
    }

    @Override
    public boolean offer(E item, long time, TimeUnit unit) throws InterruptedException {
        boolean given = give(item, limit(time, unit));
        if (!given) {
            Gate.checkInterrupt();
        }
        return given;
    }

    @Override
    public E take() throws InterruptedException {
        Gate.checkInterrupt();
        E item = get(0);
        if (item == null) {
            Gate.checkInterrupt();
            throw new AssertionError("nobody came, and no interrupt");
        }
        return item;
    }

    @Override
    public @Nullable E poll() {
        return get(-1);
    }

    @Override
    public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
        E item = get(limit(time, unit));
        if (item == null) {
            Gate.checkInterrupt();
        }
        return item;
    }

    @Override
    public @Nullable E peek() {
        return null;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int remainingCapacity() {
        return 0;
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.emptyIterator();
    }

    @Override
    public void clear() {}

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int atMost) {
        int moved = 0;
        while (moved < atMost) {
            E item = poll();
            if (item == null) {
                break;
            }
            target.add(item);
            moved++;
        }
        return moved;
    }
}
