package interleave.lock;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Accounts whose second lock is only tried: if it is taken, give back the first, step aside, and start again.
 *
 * <pre>{@code
 * Accounts accounts = new TryLockAccounts(100, 1_000, number -> new ParkingLock());
 * accounts.transfer(7, 3, 50);     // takes lock 7, tries lock 3
 * }</pre>
 *
 * <p><b>Invariant:</b> a thread that waits, for a lock or for a while, holds no lock. So nobody waits for it.
 *
 * <p><b>Memory effects.</b> Those of the locks: a balance is read and written only under the account's lock.
 *
 * <p><b>Not promised:</b> that a transfer succeeds within a number of attempts. Two threads that keep time with
 * each other would step aside for ever, like two people in a corridor (a livelock); that is why the time to
 * step aside is random, and longer after every attempt. If the locks can be ordered, take {@link OrderedAccounts}.
 *
 * <p>Source: giving back and starting again, E. Coffman, M. Elphick, A. Shoshani, <i>System deadlocks</i>, 1971;
 * the random wait, R. Metcalfe and D. Boggs, <i>Ethernet</i>, 1976.
 */
public final class TryLockAccounts implements Accounts {
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = 1_000_000;

    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public TryLockAccounts(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    public void transfer(int from, int to, long amount) {
        if (from == to) {
            return; // it would never get the second: these locks do not know that we hold them
        }
        for (long nanos = SHORTEST_NANOS; ; nanos = Math.min(2 * nanos, LONGEST_NANOS)) {
            locks[from].lock();
            try {
                if (moved(from, to, amount)) {
                    return;
                }
            } finally {
                locks[from].unlock(); // before we step aside: nobody shall wait for one who waits
            }
            stepAside(nanos);
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
        return "TryLockAccounts[accounts=" + locks.length + "]";
    }

    /** Called only while holding the lock of {@code from}; false if the other one is taken. */
    private boolean moved(int from, int to, long amount) {
        if (!locks[to].tryLock()) {
            return false;
        }
        try {
            move(from, to, amount);
            return true;
        } finally {
            locks[to].unlock();
        }
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

    private static void stepAside(long nanos) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(nanos)); // random: do not meet the same one again
    }
}
