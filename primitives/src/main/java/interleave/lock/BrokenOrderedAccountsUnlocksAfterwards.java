package interleave.lock;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@link OrderedAccounts} that unlocks when it is done, and not {@code finally}. */
@Broken(
        defect = LEAK,
        symptom = "a refused transfer leaves both accounts locked; everybody who needs them waits for ever",
        twin = OrderedAccounts.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"CWE-459", "LCK08-J", "UL_UNRELEASED_LOCK_EXCEPTION_PATH"})
public final class BrokenOrderedAccountsUnlocksAfterwards implements Accounts {
    private final Lock[] locks;
    private final long[] balances; // each guarded by the lock with the same number

    /** Creates {@code count} accounts which have {@code each}, and whose locks {@code lock} makes by number. */
    public BrokenOrderedAccountsUnlocksAfterwards(int count, long each, IntFunction<Lock> lock) {
        locks = IntStream.range(0, count).mapToObj(lock).toArray(Lock[]::new);
        balances = IntStream.range(0, count).mapToLong(number -> each).toArray();
    }

    @Override
    @SuppressWarnings("LockNotBeforeTry") // the lesson: the compiler would have told you
    public void transfer(int from, int to, long amount) {
        if (from == to) {
            return; // it would wait for itself: these locks do not know that we hold them
        }
        Lock first = locks[Math.min(from, to)]; // by number, not by role: all threads go the same way
        Lock second = locks[Math.max(from, to)];
        first.lock();
        second.lock();
        move(from, to, amount);
        second.unlock();
        first.unlock();
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
        return "BrokenOrderedAccountsUnlocksAfterwards[accounts=" + locks.length + "]";
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
