package interleave.servers.proxy;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.Map;

/**
 * The real object, in memory.
 *
 * <p><b>Invariant:</b> {@code amounts} is used only inside the monitor; no amount in it is below 1. A skeleton up-calls it
 * from as many threads as there are clients.
 */
public final class StoringWarehouse implements Warehouse {
    private static final int MOST_ARTICLES = 10_000;

    @GuardedBy("this")
    private final Map<String, Integer> amounts = new HashMap<>();

    /** An empty one. */
    public StoringWarehouse() {}

    @Override
    public synchronized int stock(String article) {
        return amounts.getOrDefault(article, 0);
    }

    @Override
    public synchronized int store(String article, int amount) {
        check(amount);
        if (amount > Integer.MAX_VALUE - stock(article)) {
            throw new IllegalArgumentException("there is no room for so many");
        }
        if (amounts.size() == MOST_ARTICLES && !amounts.containsKey(article)) {
            throw new IllegalArgumentException("there is no room for another article");
        }
        return amounts.merge(article, amount, Integer::sum);
    }

    @Override
    public synchronized int take(String article, int amount) throws OutOfStockException {
        check(amount);
        int left = stock(article) - amount;
        if (left < 0) {
            throw new OutOfStockException("there are " + stock(article) + " of " + article + ", not " + amount);
        }
        if (left == 0) {
            amounts.remove(article);
        } else {
            amounts.put(article, left);
        }
        return left;
    }

    private static void check(int amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("amount must be >= 1, but was " + amount);
        }
    }
}
