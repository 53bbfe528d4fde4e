package interleave.condition;

/**
 * A box between threads that holds a few letters: a program that cannot do without conditions.
 *
 * <pre>{@code
 * mailbox.put("hello");            // waits while the box is full
 * String letter = mailbox.take();  // waits while it is empty
 * }</pre>
 *
 * <p><b>Invariant.</b> There are never fewer than no letters in the box, nor more than its capacity.
 * What was put is taken once, in the order in which it was put.
 *
 * <p><b>Memory effects.</b> Actions before a {@link #put} happen-before actions after the {@link #take}
 * of that letter: both hold the same lock.
 *
 * <p><b>Not promised:</b> fairness. Who waits is woken in turn, but a newcomer may be faster.
 *
 * @param <E> what a letter is
 */
public interface Mailbox<E> {
    /**
     * Puts a letter in, waiting while the box is full.
     *
     * @throws InterruptedException if the thread is interrupted, on entry or while it waits; then the
     *     letter is not in the box
     */
    void put(E letter) throws InterruptedException;

    /**
     * Takes out the letter that has been there longest, waiting while there is none.
     *
     * @throws InterruptedException if the thread is interrupted, on entry or while it waits; then no
     *     letter has been taken
     */
    E take() throws InterruptedException;
}
