package interleave.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all accounts do when the tellers take turns. Two at once are not its affair: a circle takes two. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class AccountsContract {
    private static final AccountsFactory NEW = Subject.factory(AccountsFactory.class);

    private final List<Lock> locks =
            Stream.<Lock>generate(ParkingLock::new).limit(3).toList();
    private final Accounts accounts = NEW.create(3, 100, locks::get);
    private final ThreadKind kind;

    AccountsContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void moves_money() throws Exception {
        by("teller", () -> accounts.transfer(0, 2, 30));

        assertEquals(List.of(70L, 100L, 130L), balances());
    }

    @Test
    void moves_all_the_money_there_is() throws Exception {
        by("teller", () -> accounts.transfer(1, 0, 100));

        assertEquals(List.of(200L, 0L, 100L), balances());
    }

    @Test
    void moves_money_there_and_back() throws Exception {
        by("teller", () -> accounts.transfer(0, 2, 30));
        by("other teller", () -> accounts.transfer(2, 0, 30));

        assertEquals(List.of(100L, 100L, 100L), balances());
    }

    @ParameterizedTest
    @ValueSource(longs = {101, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    @Shows(Defect.LEAK)
    void refuses_an_amount_that_is_not_there_and_leaves_no_lock_behind(long amount) throws Exception {
        by("teller", () -> assertThrows(IllegalArgumentException.class, () -> accounts.transfer(0, 2, amount)));

        assertEquals(
                List.of(true, true, true), locks.stream().map(Lock::tryLock).toList(), "locks that are free");
        locks.forEach(Lock::unlock);
        assertEquals(List.of(100L, 100L, 100L), balances());
    }

    @Test
    @Shows(Defect.DEADLOCK)
    void moves_nothing_between_an_account_and_itself() throws Exception {
        by("teller", () -> accounts.transfer(1, 1, 50));

        assertEquals(List.of(100L, 100L, 100L), balances());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void waits_for_either_lock(int taken) throws Exception {
        locks.get(taken).tryLock();
        try (var stage = new Stage(kind)) {
            var teller = stage.enter("teller", () -> accounts.transfer(0, 2, 1));
            teller.awaitBlocked();
            locks.get(taken).unlock();

            teller.await();
        }
        assertEquals(List.of(99L, 100L, 101L), balances());
    }

    @Test
    void does_not_wait_for_the_lock_of_an_account_that_it_does_not_need() throws Exception {
        locks.get(1).tryLock();

        by("teller", () -> accounts.transfer(2, 0, 1));
        assertEquals(101, accounts.balance(0));
    }

    private List<Long> balances() {
        return List.of(accounts.balance(0), accounts.balance(1), accounts.balance(2));
    }

    private void by(String role, Stage.Body body) throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter(role, body).await();
        }
    }
}
