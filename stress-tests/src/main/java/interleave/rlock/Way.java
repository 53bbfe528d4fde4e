package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** The ways to wait for a lock. */
enum Way {
    LOCK {
        @Override
        void take(Lock lock) {
            Runnable entry = lock::lock;
            entry.run();
        }
    },
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
