package interleave.servers.proxy;

/**
 * Articles and how many there are: the interface that the real object, its proxy and its skeleton share.
 *
 * <p>Any method of one that is far away may throw {@link ServerGoneException}, which a local object never does. That is what
 * a proxy cannot hide.
 *
 * <p>Source: slides 002, {@code Subject}.
 */
public interface Warehouse {
    /** How many of {@code article} there are. */
    int stock(String article);

    /**
     * Brings {@code amount} more, 1 or more.
     *
     * @return how many there are then
     * @throws IllegalArgumentException if that makes no sense, or there is no room
     */
    int store(String article, int amount);

    /**
     * Takes {@code amount} away, 1 or more.
     *
     * @return how many are left
     * @throws OutOfStockException if there are not so many; then it takes none
     * @throws IllegalArgumentException if that makes no sense
     */
    int take(String article, int amount) throws OutOfStockException;
}
