package interleave.producerconsumer;

/**
 * {@link PollingBuffer} in which one looks every ten milliseconds: a hundred looks a second.
 *
 * @param <E> the items
 */
public final class PollingBufferEvery10Millis<E> extends PollingBuffer<E> {
    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public PollingBufferEvery10Millis(int capacity) {
        super(capacity, 10_000_000);
    }
}
