package interleave.lock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_UPDATE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which two tellers stop each other for ever?
 *
 * <p>The locks are monitors: Lincheck would take a thread that parks for one that looks again and again.
 * Time stands still, so all back off for no time at all; a livelock that needs equal times is out of reach.
 */
public final class AccountsInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public AccountsInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return Sequential.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                                "an account and itself",
                                LOST_UPDATE,
                                List.of("payOneself"),
                                List.of("payOneself"),
                                List.of())
                        .whenStuck(DEADLOCK),
                Scenario.of(
                                "a refused transfer",
                                LEAK,
                                List.of("payTooMuch", "here"),
                                List.of("payTooMuch", "here"),
                                List.of())
                        .whenStuck(LEAK),
                Scenario.of(
                                "two transfers, opposite ways",
                                LOST_UPDATE,
                                List.of("pay"),
                                List.of("payBack"),
                                List.of("here", "there"))
                        .whenStuck(DEADLOCK));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Accounts accounts =
                Subject.factory(AccountsFactory.class).create(2, 100, number -> new MonitorLock());

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** From here to there. */
        @Operation
        public void pay() {
            accounts.transfer(0, 1, 10);
        }

        /** From there to here. */
        @Operation
        public void payBack() {
            accounts.transfer(1, 0, 3);
        }

        /** More than there is. */
        @Operation
        public void payTooMuch() {
            accounts.transfer(0, 1, 1_000);
        }

        /** From here to here. */
        @Operation
        public void payOneself() {
            accounts.transfer(0, 0, 10);
        }

        /** One balance. */
        @Operation
        public long here() {
            return accounts.balance(0);
        }

        /** The other. */
        @Operation
        public long there() {
            return accounts.balance(1);
        }
    }

    /** Accounts for one thread: what results are right is decided by them. */
    public static class Sequential {
        private long here = 100;
        private long there = 100;

        /** Created by Lincheck. */
        public Sequential() {}

        /** {@link Operations#pay}. */
        public void pay() {
            here -= 10;
            there += 10;
        }

        /** {@link Operations#payBack}. */
        public void payBack() {
            there -= 3;
            here += 3;
        }

        /** {@link Operations#payTooMuch}. */
        public void payTooMuch() {
            throw new IllegalArgumentException();
        }

        /** {@link Operations#payOneself}. */
        public void payOneself() {}

        /** {@link Operations#here}. */
        public long here() {
            return here;
        }

        /** {@link Operations#there}. */
        public long there() {
            return there;
        }
    }
}
