package interleave.visibility;

/**
 * A value that one thread gives and another takes, lying in a plain field. What guards the field is a
 * primitive of this kit, and nothing else: each implementation shows the edge that one primitive makes.
 *
 * <pre>{@code
 * handover.give(42);                     // one thread, once
 * int value = handover.take();           // another, once
 * }</pre>
 *
 * <p><b>Invariant.</b> What is taken is what was given.
 *
 * <p><b>Memory effects.</b> Actions before {@link #give} happen-before actions after {@link #take} returns.
 *
 * <p><b>Not promised:</b> a second value. That giving does not wait: some primitives let both wait for each
 * other. A handover that can be used after somebody was interrupted in it.
 *
 * <p>Rule: JLS 17.4.5, and the memory effects that each primitive states.
 */
public interface Handover {
    /**
     * Gives {@code value}.
     *
     * @throws InterruptedException if interrupted while waiting for the taker, where giving waits
     */
    void give(int value) throws InterruptedException;

    /**
     * Waits until a value is given, and returns it.
     *
     * @throws InterruptedException if interrupted while waiting
     */
    int take() throws InterruptedException;
}
