package interleave.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.spec.Crowd;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every lock does with interrupts: it obeys them where it says so, and remembers them where it does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class LockInterrupts {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);
    private static final int CROWD = 12; // more than there are carriers
    private static final int OFTEN = 20; // so often that a thread on a busy machine notices some of them

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    LockInterrupts(ThreadKind kind) {
        this.kind = kind;
    }

    /** The two ways to wait that an interrupt ends. */
    enum Way {
        LOCK_INTERRUPTIBLY {
            @Override
            void take(Lock lock) throws InterruptedException {
                lock.lockInterruptibly();
            }
        },
        TRY_LOCK_FOR_AN_HOUR {
            @Override
            void take(Lock lock) throws InterruptedException {
                assertTrue(lock.tryLock(1, TimeUnit.HOURS));
            }
        };

        abstract void take(Lock lock) throws InterruptedException;
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void goes_on_waiting_in_lock_when_it_is_interrupted() throws Exception {
        var free = new AtomicBoolean();
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                lock.lock();
                return free.get();
            });
            waiter.awaitBlocked();
            for (int i = 0; i < OFTEN; i++) {
                waiter.interrupt();
                waiter.awaitBlocked();
            }
            free.set(true);
            lock.unlock();

            assertTrue(waiter.await(), "it got the lock when it was free");
        }
    }

    @Test
    void remembers_an_interrupt_that_came_while_it_waited_in_lock() throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                lock.lock();
                return Thread.currentThread().isInterrupted();
            });
            waiter.awaitBlocked();
            waiter.interrupt();
            waiter.awaitBlocked();
            lock.unlock();

            assertTrue(waiter.await());
        }
    }

    @Test
    void keeps_an_interrupt_that_came_before_lock() throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                Thread.currentThread().interrupt();
                lock.lock();
                return Thread.interrupted();
            });
            waiter.awaitBlocked();
            lock.unlock();
            assertTrue(waiter.await(), "that had to wait");
            lock.unlock();

            assertTrue(
                    interrupted(stage, () -> {
                                lock.lock();
                                return Thread.interrupted();
                            })
                            .await(),
                    "that had not to wait");
        }
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void leaves_a_carrier_to_the_holder_while_interrupted_threads_wait() throws Exception {
        assumeTrue(kind == ThreadKind.VIRTUAL);
        var served = new AtomicInteger();
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            Crowd crowd = stage.crowd(CROWD, () -> {
                Thread.currentThread().interrupt(); // who is interrupted cannot sleep, unless he clears it
                lock.lock();
                try {
                    served.incrementAndGet();
                } finally {
                    lock.unlock();
                }
            });
            var holder = stage.enter("holder", () -> {
                TimeUnit.MILLISECONDS.sleep(20); // after that it needs a carrier, and the crowd has them all
                lock.unlock();
                return null;
            });

            holder.await();
            crowd.awaitAllEnded();
        }

        assertEquals(CROWD, served.get());
    }

    @Test
    void takes_no_notice_of_an_interrupt_in_an_attempt() throws Exception {
        try (var stage = new Stage(kind)) {
            assertTrue(
                    interrupted(stage, () -> lock.tryLock() && Thread.interrupted())
                            .await(),
                    "free");
            assertTrue(
                    interrupted(stage, () -> !lock.tryLock() && Thread.interrupted())
                            .await(),
                    "held");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void throws_on_entry_even_if_the_lock_is_free(Way way) throws Exception {
        try (var stage = new Stage(kind)) {
            assertFalse(interrupted(stage, () -> throwsAndStaysInterrupted(way)).await());
        }

        assertTrue(lock.tryLock(), "the lock was not taken");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void throws_while_it_waits_and_clears_the_interrupt(Way way) throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> throwsAndStaysInterrupted(way));
            waiter.awaitBlocked();
            waiter.interrupt();

            assertFalse(waiter.await());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Shows(Defect.LEAK)
    void forgets_a_thread_that_was_interrupted(Way way) throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> way.take(lock));
            waiter.awaitBlocked();
            waiter.interrupt();
            waiter.awaitThrown(InterruptedException.class);
        }
        lock.unlock();

        assertTrue(lock.tryLock(), "the lock is free, and nobody waits any more");
        assertFalse(lock.tryLock(), "and nobody gets it beside us");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Shows(Defect.LOST_WAKEUP)
    void serves_the_one_behind_one_that_was_interrupted(Way way) throws Exception {
        assumeTrue(Sleep.in(lock));
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var ahead = stage.enter("ahead", () -> way.take(lock));
            ahead.awaitBlocked();
            var behind = stage.enter("behind", lock::lockInterruptibly);
            behind.awaitBlocked();
            ahead.interrupt();
            ahead.awaitThrown(InterruptedException.class);
            lock.unlock();

            behind.await();
        }
    }

    /** Enters a thread that is interrupted already. */
    private static <T> Player<T> interrupted(Stage stage, Callable<T> body) {
        return stage.enter("interrupted", () -> {
            Thread.currentThread().interrupt();
            return body.call();
        });
    }

    /** Takes the lock, which must throw; returns whether the interrupt is still there then. */
    private boolean throwsAndStaysInterrupted(Way way) {
        assertThrows(InterruptedException.class, () -> way.take(lock));
        return Thread.currentThread().isInterrupted();
    }
}
