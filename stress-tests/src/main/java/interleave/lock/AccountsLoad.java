package interleave.lock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_UPDATE;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import interleave.spec.WatchedLock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Two tellers under load: does the money stay, and do they ever stop each other? */
public final class AccountsLoad implements LoadSpec {
    private static final AccountsFactory NEW = Subject.factory(AccountsFactory.class);
    private static final long EACH = 1_000;

    /** Created by the engine, by name. */
    public AccountsLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two tellers share an account", LOST_UPDATE, () -> new Tellers(0, 1, 0, 2)),
                new Question("a transfer is refused", LEAK, Refused::new).whenStuck(LEAK),
                new Question("two tellers, opposite ways", DEADLOCK, () -> new Tellers(0, 1, 1, 0)),
                new Question("an account and itself", DEADLOCK, () -> new Tellers(1, 1, 2, 2)),
                new Question("two tellers, opposite ways, wide awake", ENDLESS_LOOP, () -> new Tellers(0, 1, 1, 0)));
    }

    @Override
    public Round cost(int threads) {
        return new Tellers(0, 1, 0, 1) {
            @Override
            public List<Actor> actors() {
                return super.actors().subList(0, Math.min(threads, 2));
            }
        };
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        Accounts accounts = create();
        Thread other = new Thread(() -> payOften(accounts, 1, 0), "other");
        other.start();
        payOften(accounts, 0, 1);
        other.join();
        return total(accounts) == 3 * EACH;
    }

    private static void payOften(Accounts accounts, int from, int to) {
        for (int i = 0; i < EACH; i++) {
            accounts.transfer(from, to, 1);
        }
    }

    private static Accounts create() {
        return NEW.create(3, EACH, number -> new WatchedLock(new ParkingLock(), "account " + number));
    }

    private static long total(Accounts accounts) {
        return accounts.balance(0) + accounts.balance(1) + accounts.balance(2);
    }

    /** Each of two tellers moves money from one account to another, back and forth between rich and poor. */
    private static class Tellers implements Round {
        private static final long NO_PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
        private static final int NO_PROGRESS_LOOKS = 150; // a machine too busy to look is too busy to judge

        private final Accounts accounts = create();
        private final int[] ways;
        private final AtomicLong transfers = new AtomicLong();
        private long seen;
        private long seenAt = System.nanoTime();
        private int looks;

        Tellers(int... ways) {
            this.ways = ways;
        }

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("teller 1", stop -> work(stop, ways[0], ways[1])),
                    new Actor("teller 2", stop -> work(stop, ways[2], ways[3])));
        }

        private long work(Stop stop, int from, int to) {
            long done = 0;
            while (!stop.requested()) {
                accounts.transfer(from, to, done < 2 * EACH ? done % 2 : 0); // enough, even if the other starves
                transfers.incrementAndGet();
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String hopeless() {
            long now = transfers.get();
            looks++;
            if (now != seen) {
                seen = now;
                seenAt = System.nanoTime();
                looks = 0;
            }
            boolean enough = looks > NO_PROGRESS_LOOKS && System.nanoTime() - seenAt > NO_PROGRESS_NANOS;
            return enough ? "after " + now + " transfers both are at work, and neither gets any further" : null;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long total = total(accounts);
            return total == 3 * EACH ? null : "there were " + 3 * EACH + " in all, and there are " + total;
        }
    }

    /** One teller asks for too much, once; the other one works on. */
    private static final class Refused implements Round {
        private final Accounts accounts = create();

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("greedy teller", this::ask), new Actor("teller", this::work));
        }

        private long ask(Stop stop) {
            try {
                accounts.transfer(0, 1, 2 * EACH);
            } catch (IllegalArgumentException e) {
                return 0;
            }
            return 1;
        }

        private long work(Stop stop) {
            long done = 0;
            do {
                accounts.transfer(2, 1, 0);
                done++;
            } while (!stop.requested());
            accounts.transfer(1, 0, 0);
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return operations.getFirst() == 0 ? null : "a transfer of more than there is was accepted";
        }
    }
}
