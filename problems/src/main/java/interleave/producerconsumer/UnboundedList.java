package interleave.producerconsumer;

/**
 * The slides' exercise: one list without bound, to which one thread appends random numbers, while three remove the last
 * number, to print it.
 *
 * <pre>{@code
 * list.add(random.nextInt(100));      // never waits: there is always room
 * E last = list.removeLast();         // waits while the list is empty
 * }</pre>
 *
 * <p><b>Invariant.</b> What was added is removed once. Who removes gets the number that was added last of those that are in
 * the list at that moment.
 *
 * <p><b>Memory effects.</b> Actions before an {@link #add} happen-before actions after the {@link #removeLast} that returns
 * its item.
 *
 * <p><b>Not promised:</b> fairness; and that an item that others keep burying is ever removed.
 *
 * <p>A variant has a constructor without parameters.
 *
 * <p>Source: slides on sockets and threads, <i>Esercizio: produttori e consumatori</i>.
 *
 * @param <E> the items; null is none, and is refused by {@link NullPointerException}
 */
public interface UnboundedList<E> {
    /** Appends an item; never waits for those who remove. */
    void add(E item);

    /**
     * Removes the last item, waiting while there is none.
     *
     * @throws InterruptedException if the list is empty and the thread is interrupted, before or while it waits; then nothing
     *     has been removed. Whether one who need not wait looks at all whether he is interrupted is not said: the JDK's
     *     deque does not
     */
    E removeLast() throws InterruptedException;
}
