package interleave.servers.proxy;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/** A warehouse with one shelf, for articles of any name: a real object by inheritance, as small as can be. */
public final class CountingWarehouse extends InheritedSkeleton {
    @GuardedBy("this")
    private int amount;

    /** An empty one. */
    public CountingWarehouse() {}

    @Override
    public synchronized int stock(String article) {
        return amount;
    }

    @Override
    public synchronized int store(String article, int more) {
        amount = Math.addExact(amount, more);
        return amount;
    }

    @Override
    public synchronized int take(String article, int less) throws OutOfStockException {
        if (less > amount) {
            throw new OutOfStockException("there are " + amount + ", not " + less);
        }
        amount -= less;
        return amount;
    }
}
