package interleave.lock;

import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Accounts whose locks are taken in the order of their numbers, whoever pays whom.
 *
 * <pre>{@code
 * Accounts accounts = new OrderedAccounts(100, 1_000, number -> new ParkingLock());
 * accounts.transfer(7, 3, 50);     // takes lock 3, then lock 7
 * }</pre>
 *
 * <p><b>Invariant:</b> a thread that waits for a lock holds none with a higher number. So in a circle of waiting
 * threads the numbers would have to rise all the way round, and there is no such circle.
 *
 * <p><b>Memory effects.</b> Those of the locks: a balance is read and written only under the account's lock.
 *
 * <p><b>Not promised:</b> anything if other code takes these locks, too, in another order. An order is a rule
 * for the whole program.
 *
 * <p>Source: J. Havender, <i>Avoiding deadlock in multitasking systems</i>, 1968.
 */
public final class OrderedAccounts implements Accounts {
    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public OrderedAccounts(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    public void transfer(int from, int to, long amount) {
        if (from == to) {
            return; // it would wait for itself: these locks do not know that we hold them
        }
        Lock first = locks[Math.min(from, to)]; // by number, not by role: all threads go the same way
        Lock second = locks[Math.max(from, to)];
        first.lock();
        try {
            second.lock();
            try {
                move(from, to, amount);
            } finally {
                second.unlock(); // in finally: a refused transfer must not keep the account locked
            }
        } finally {
            first.unlock();
        }
    }

    @Override
    public long balance(int account) {
        locks[account].lock();
        try {
            return balances[account];
        } finally {
            locks[account].unlock();
        }
    }

    @Override
    public String toString() {
        return "OrderedAccounts[accounts=" + locks.length + "]";
    }

    /** Called only while holding both locks. */
    private void move(int from, int to, long amount) {
        if (amount < 0 || amount > balances[from]) {
            throw new IllegalArgumentException(
                    "amount must be between 0 and the balance, " + balances[from] + ", but was " + amount);
        }
        balances[from] -= amount;
        balances[to] += amount;
    }
}
