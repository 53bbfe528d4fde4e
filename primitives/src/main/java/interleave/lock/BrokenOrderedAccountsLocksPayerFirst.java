package interleave.lock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@link OrderedAccounts} without an order: the lock of the one who pays first, then the other. */
@Broken(
        defect = DEADLOCK,
        symptom = "A pays B while B pays A: each holds one lock and waits for the other, for ever",
        twin = OrderedAccounts.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-833", "LCK07-J"})
public final class BrokenOrderedAccountsLocksPayerFirst implements Accounts {
    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public BrokenOrderedAccountsLocksPayerFirst(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    public void transfer(int from, int to, long amount) {
        if (from == to) {
            return; // it would wait for itself: these locks do not know that we hold them
        }
        Lock first = locks[from];
        Lock second = locks[to];
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
        return "BrokenOrderedAccountsLocksPayerFirst[accounts=" + locks.length + "]";
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
