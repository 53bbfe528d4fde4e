package interleave.lock;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@link TryLockAccounts} that steps aside with the first lock in its hand. */
@Broken(
        defect = ENDLESS_LOOP,
        symptom = "each of two threads tries again and again for a lock which the other keeps while it does the same",
        twin = TryLockAccounts.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-833", "CWE-835", "SWL_SLEEP_WITH_LOCK_HELD"})
public final class BrokenTryLockAccountsKeepsTheFirst implements Accounts {
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = 1_000_000;

    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public BrokenTryLockAccountsKeepsTheFirst(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    public void transfer(int from, int to, long amount) {
        if (from == to) {
            return; // it would never get the second: these locks do not know that we hold them
        }
        locks[from].lock();
        try {
            for (long nanos = SHORTEST_NANOS; ; nanos = Math.min(2 * nanos, LONGEST_NANOS)) {
                if (moved(from, to, amount)) {
                    return;
                }
                stepAside(nanos);
            }
        } finally {
            locks[from].unlock();
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
        return "BrokenTryLockAccountsKeepsTheFirst[accounts=" + locks.length + "]";
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
