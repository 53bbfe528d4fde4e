package interleave.lock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@link OrderedAccounts} which has forgotten that the two accounts may be one. */
@Broken(
        defect = DEADLOCK,
        symptom = "a transfer from an account to itself takes the lock, and then waits for the one who has it: itself",
        twin = OrderedAccounts.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"CWE-764", "CWE-833"})
public final class BrokenOrderedAccountsLocksOneTwice implements Accounts {
    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public BrokenOrderedAccountsLocksOneTwice(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    public void transfer(int from, int to, long amount) {
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
        return "BrokenOrderedAccountsLocksOneTwice[accounts=" + locks.length + "]";
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
