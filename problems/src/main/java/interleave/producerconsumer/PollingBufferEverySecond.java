package interleave.producerconsumer;

/**
 * {@link PollingBuffer} in which one looks every second: as on the slides: fast enough for a person who types, and for nobody else.
 *
 * @param <E> the items
 */
public final class PollingBufferEverySecond<E> extends PollingBuffer<E> {
    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public PollingBufferEverySecond(int capacity) {
        super(capacity, 1_000_000_000);
    }
}
