package interleave.lock;

/**
 * Accounts, each behind a lock of its own, between which many threads move money.
 *
 * <pre>{@code
 * Accounts accounts = new OrderedAccounts(100, 1_000, number -> new ParkingLock());
 * accounts.transfer(3, 7, 50);     // needs two locks at once: account 3's and account 7's
 * }</pre>
 *
 * <p><b>Invariant.</b> The sum of all balances never changes, and none is below zero. A transfer happens wholly
 * or not at all, and leaves no lock behind, however it ends.
 *
 * <p><b>Memory effects.</b> Those of the locks.
 *
 * <p><b>Not promised:</b> that balances of different accounts, asked for one after the other, belong to the
 * same instant.
 */
public interface Accounts {
    /**
     * Moves {@code amount} from one account to another. Between an account and itself nothing moves.
     *
     * @param from the number of the account that pays, from 0
     * @param to the number of the account that gets, from 0
     * @param amount how much, at least 0 and at most the balance of the account that pays
     * @throws IllegalArgumentException if the account that pays has less than {@code amount}, or if it is
     *     negative; nothing has changed then
     */
    void transfer(int from, int to, long amount);

    /** How much an account has. */
    long balance(int account);
}
