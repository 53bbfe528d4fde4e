package interleave.producerconsumer;

import java.util.concurrent.LinkedBlockingDeque;

/**
 * The JDK's {@link LinkedBlockingDeque}, of which the exercise needs two methods.
 *
 * <p><b>Invariant, memory effects, not promised:</b> as there.
 *
 * @param <E> the items
 */
public final class LinkedBlockingDequeList<E> implements UnboundedList<E> {
    private final LinkedBlockingDeque<E> deque = new LinkedBlockingDeque<>();

    /** Creates an empty list. */
    public LinkedBlockingDequeList() {}

    @Override
    public void add(E item) {
        deque.add(item);
    }

    @Override
    public E removeLast() throws InterruptedException {
        return deque.takeLast();
    }

    @Override
    public String toString() {
        return "LinkedBlockingDequeList" + deque;
    }
}
