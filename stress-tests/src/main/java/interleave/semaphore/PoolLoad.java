package interleave.semaphore;

import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A pool under load: do more query than there are connections, does a connection disappear? */
public final class PoolLoad implements LoadSpec {
    private static final PoolFactory NEW = Subject.factory(PoolFactory.class);
    private static final int CONNECTIONS = 2;

    /** Created by the engine, by name. */
    public PoolLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two would like the only connection", NO_EXCLUSION, Trying::new),
                new Question("three users, two connections", NO_EXCLUSION, () -> new Querying(false)),
                new Question("three users whose queries fail", LEAK, () -> new Querying(true)).whenStuck(LEAK));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        ConnectionPool pool = NEW.create(5);
        var users = new Thread[10];
        for (int i = 0; i < users.length; i++) {
            users[i] = Thread.ofPlatform().daemon().name("user-" + i).start(() -> {
                for (int query = 0; query < 100; query++) {
                    try {
                        pool.query(() -> "answer");
                    } catch (Exception e) {
                        throw new IllegalStateException("nothing fails here, and nobody interrupts", e);
                    }
                }
            });
        }
        for (Thread user : users) {
            user.join();
        }
        return pool.free() == 5;
    }

    /** Users who query, and one who interrupts one of them. */
    private static final class Querying implements Round {
        private final ConnectionPool pool = NEW.create(CONNECTIONS);
        private final AtomicInteger inUse = new AtomicInteger();
        private final boolean fail;
        private volatile boolean crowded;
        private volatile @Nullable Thread nervous;

        Querying(boolean fail) {
            this.fail = fail;
        }

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("nervous user", this::queryNervously),
                    new Actor("user", this::query),
                    new Actor("user", this::query),
                    new Actor("interrupter", this::interrupt));
        }

        private long queryNervously(Stop stop) {
            nervous = Thread.currentThread();
            long done = query(stop);
            nervous = null;
            return done;
        }

        private long query(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                try {
                    pool.query(this::ask);
                    done++;
                } catch (Exception e) {
                    // interrupted, or the query failed: ask again
                }
            }
            return done;
        }

        private String ask() {
            if (inUse.incrementAndGet() > CONNECTIONS) {
                crowded = true;
            }
            Thread.onSpinWait();
            inUse.decrementAndGet();
            if (fail) {
                throw new IllegalArgumentException("syntax error");
            }
            return "answer";
        }

        private long interrupt(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                Thread thread = nervous;
                if (thread != null && !fail) {
                    thread.interrupt();
                    done++;
                }
                LockSupport.parkNanos(1_000); // a pace, and the core for the others
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            if (crowded) {
                return "more than " + CONNECTIONS + " connections were in use";
            }
            int left = pool.free();
            return left == CONNECTIONS ? null : "began with " + CONNECTIONS + " connections, ended with " + left;
        }
    }

    /** Two who take the only connection if it is free. */
    private static final class Trying implements Round {
        private final ConnectionPool pool = NEW.create(1);
        private final AtomicInteger inUse = new AtomicInteger();
        private volatile boolean crowded;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("user", this::connect), new Actor("other user", this::connect));
        }

        private long connect(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                if (pool.tryConnect()) {
                    if (inUse.incrementAndGet() > 1) {
                        crowded = true;
                    }
                    inUse.decrementAndGet();
                    pool.disconnect();
                }
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return crowded ? "two had the only connection" : null;
        }
    }
}
