package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A semaphore under load: does it let too many in, does a permit get lost, does somebody sleep beside one? */
public final class SemaphoreLoad implements LoadSpec {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    /** Created by the engine, by name. */
    public SemaphoreLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("visitors, one of whom is interrupted again and again", NO_EXCLUSION, Visiting::new),
                new Question("permits that come when time is up, or with an interrupt", LOST_ITEM, Giving::new),
                new Question("two wait for two permits that come at once", LOST_WAKEUP, () -> new InPairs(NEW)),
                new Question("two send each other permits", LOST_WAKEUP, () -> new BackAndForth(NEW)));
    }

    @Override
    public Round cost(int threads) {
        return new TakingTurns(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return FiveTables.mostAtOnce(NEW) <= FiveTables.TABLES;
    }

    /** Three visitors, one permit. Who is in counts; one of them gives up when he is interrupted. */
    private static final class Visiting implements Round {
        private final Semaphore semaphore = NEW.create(1);
        private final AtomicInteger inside = new AtomicInteger();
        private volatile boolean crowded;
        private volatile @Nullable Thread nervous;

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("nervous visitor", this::visitNervously),
                    new Actor("visitor", this::visit),
                    new Actor("visitor", this::visit),
                    new Actor("interrupter", this::interrupt));
        }

        private long visitNervously(Stop stop) {
            nervous = Thread.currentThread();
            long done = 0;
            while (!stop.requested()) {
                try {
                    semaphore.acquire();
                    lookAround();
                    done++;
                } catch (InterruptedException e) {
                    // then not this time
                }
            }
            nervous = null;
            return done;
        }

        private long visit(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                semaphore.acquireUninterruptibly();
                lookAround();
                done++;
            }
            return done;
        }

        private void lookAround() {
            if (inside.incrementAndGet() > 1) {
                crowded = true;
            }
            inside.decrementAndGet();
            semaphore.release();
        }

        private long interrupt(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                Thread thread = nervous;
                if (thread != null) {
                    thread.interrupt();
                    done++;
                }
                LockSupport.parkNanos(1_000); // a pace, and the core for the others
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return crowded ? "two were in at the same time, with one permit" : null;
        }
    }

    /** Three take and give permits, with little patience, and are interrupted; nobody waits without a limit. */
    private static final class Giving implements Round {
        private static final int PERMITS = 2;

        private final Semaphore semaphore = NEW.create(PERMITS);
        private final Thread[] takers = new Thread[3];

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("taker", stop -> take(stop, 0)),
                    new Actor("taker", stop -> take(stop, 1)),
                    new Actor("taker", stop -> take(stop, 2)),
                    new Actor("interrupter", this::interrupt));
        }

        private long take(Stop stop, int number) {
            synchronized (takers) {
                takers[number] = Thread.currentThread();
            }
            long done = 0;
            while (!stop.requested()) {
                try {
                    if (semaphore.tryAcquire(done % 20, TimeUnit.MICROSECONDS)) {
                        semaphore.release();
                    }
                } catch (InterruptedException e) {
                    // then it has taken nothing
                }
                done++;
            }
            return done;
        }

        private long interrupt(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                synchronized (takers) {
                    Thread thread = takers[(int) (done % 3)];
                    if (thread != null) {
                        thread.interrupt();
                    }
                }
                done++;
                LockSupport.parkNanos(1_000); // a pace, and the core for the others
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            int left = semaphore.availablePermits();
            return left == PERMITS ? null : "began with " + PERMITS + " permits, ended with " + left;
        }
    }

    /** Everybody takes the only permit and gives it back. */
    private static final class TakingTurns implements Round {
        private final Semaphore semaphore = NEW.create(1);
        private final int threads;

        TakingTurns(int threads) {
            this.threads = threads;
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(threads, new Actor("visitor", this::visit));
        }

        private long visit(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                semaphore.acquireUninterruptibly();
                semaphore.release();
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return null;
        }
    }
}
