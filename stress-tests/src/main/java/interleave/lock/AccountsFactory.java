package interleave.lock;

import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;

/** Makes the accounts that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface AccountsFactory {
    /** So many accounts, what each of them has, and what makes the lock of the account with a number. */
    Accounts create(int count, long each, IntFunction<Lock> lock);
}
