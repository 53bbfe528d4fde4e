package interleave.producerconsumer;

/**
 * {@link PollingBuffer} in which one looks every millisecond: a thousand looks a second, also when nothing ever comes.
 *
 * @param <E> the items
 */
public final class PollingBufferEveryMilli<E> extends PollingBuffer<E> {
    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public PollingBufferEveryMilli(int capacity) {
        super(capacity, 1_000_000);
    }
}
