package interleave.queue;

import java.io.Serial;
import java.util.ArrayDeque;

/**
 * First in, first out.
 *
 * @param <E> the items
 */
final class Fifo<E> extends ArrayDeque<E> implements Items<E> {
    @Serial
    private static final long serialVersionUID = 1;

    Fifo() {}

    @Override
    public void putBack(E item) {
        addFirst(item);
    }
}
