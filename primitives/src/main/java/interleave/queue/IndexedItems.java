package interleave.queue;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Items that can be walked over by number: 0 is the one that leaves next.
 *
 * @param <E> the items
 */
abstract class IndexedItems<E> extends AbstractQueue<E> implements Items<E> {
    IndexedItems() {}

    /** The item number {@code index}, which is less than the size. */
    abstract E get(int index);

    /** Removes the item number {@code index}, which is less than the size. Others may change their numbers. */
    abstract void remove(int index);

    @Override
    public @Nullable E peek() {
        return isEmpty() ? null : get(0);
    }

    /** Walks over the items; ends with the first {@code remove}, which may have changed their numbers. */
    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }

            @Override
            public void remove() {
                IndexedItems.this.remove(next - 1);
                next = Integer.MAX_VALUE;
            }
        };
    }
}
