package interleave.explore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks, and others that wait for each other. */
final class LockToys {
    private LockToys() {}

    /** {@link Semaphore}. */
    public static final class Permits extends Toy {
        /** With one permit. */
        public Permits() {
            var semaphore = new Semaphore(1);
            does("acquire", semaphore::acquire);
            does("acquire 2", () -> semaphore.acquire(2));
            does("acquireUninterruptibly", semaphore::acquireUninterruptibly);
            asks("tryAcquire", semaphore::tryAcquire);
            asks("tryAcquire 0", () -> semaphore.tryAcquire(0, TimeUnit.SECONDS));
            asks("tryAcquire 1 ns", () -> semaphore.tryAcquire(1, TimeUnit.NANOSECONDS));
            asks("tryAcquire -1", () -> semaphore.tryAcquire(-1));
            does("release", semaphore::release);
            does("release 2", () -> semaphore.release(2));
            asks("availablePermits", semaphore::availablePermits);
            asks("drainPermits", semaphore::drainPermits);
        }
    }

    /** {@link ReentrantLock} with a {@link Condition}. */
    public static final class Locked extends Toy {
        /** Free. */
        @SuppressWarnings("WaitNotInLoop") // single calls are compared
        public Locked() {
            var lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            does("lock", lock::lock);
            does("lockInterruptibly", lock::lockInterruptibly);
            asks("tryLock", lock::tryLock);
            asks("tryLock 0", () -> lock.tryLock(0, TimeUnit.SECONDS));
            asks("tryLock 1 ns", () -> lock.tryLock(1, TimeUnit.NANOSECONDS));
            does("unlock", lock::unlock);
            asks("isLocked", lock::isLocked);
            asks("getHoldCount", lock::getHoldCount);
            does("await", condition::await);
            asks("await 0", () -> condition.await(0, TimeUnit.SECONDS));
            asks("await 1 ns", () -> condition.await(1, TimeUnit.NANOSECONDS));
            does("signal", condition::signal);
            does("signalAll", condition::signalAll);
        }
    }

    /** {@link ReentrantReadWriteLock}. */
    public static final class Readers extends Toy {
        /** Free. */
        public Readers() {
            var lock = new ReentrantReadWriteLock();
            add("read", lock.readLock());
            add("write", lock.writeLock());
            asks("isWriteLocked", lock::isWriteLocked);
            asks("getReadLockCount", lock::getReadLockCount);
            asks("getReadHoldCount", lock::getReadHoldCount);
            asks("getWriteHoldCount", lock::getWriteHoldCount);
        }

        private void add(String side, Lock lock) {
            does(side + " lockInterruptibly", lock::lockInterruptibly);
            asks(side + " tryLock", lock::tryLock);
            asks(side + " tryLock 0", () -> lock.tryLock(0, TimeUnit.SECONDS));
            asks(side + " tryLock 1 ns", () -> lock.tryLock(1, TimeUnit.NANOSECONDS));
            does(side + " unlock", lock::unlock);
            does(side + " unlock again", lock::unlock); // twice as often
        }
    }

    /** {@link CountDownLatch}. */
    public static final class Latch extends Toy {
        /** For two. */
        public Latch() {
            var latch = new CountDownLatch(2);
            does("await", latch::await);
            asks("await 0", () -> latch.await(0, TimeUnit.SECONDS));
            asks("await 1 ns", () -> latch.await(1, TimeUnit.NANOSECONDS));
            does("countDown", latch::countDown);
            does("countDown again", latch::countDown); // twice as often
            asks("getCount", latch::getCount);
        }
    }

    /** {@link CyclicBarrier}. */
    public abstract static class Barrier extends Toy {
        /** For so many, who may leave an action that fails to the last. */
        protected Barrier(int parties, boolean acts) {
            var barrier = new CyclicBarrier(parties, acts ? Barrier::fail : null);
            asks("await", barrier::await);
            asks("await again", barrier::await); // twice as often
            asks("await 0", () -> barrier.await(0, TimeUnit.SECONDS));
            asks("await 1 ns", () -> barrier.await(1, TimeUnit.NANOSECONDS));
            asks("isBroken", barrier::isBroken);
            asks("getNumberWaiting", barrier::getNumberWaiting);
            asks("getParties", barrier::getParties);
            does("reset", barrier::reset);
        }

        private static void fail() {
            throw new IllegalStateException();
        }
    }

    /** For one. */
    public static final class BarrierForOne extends Barrier {
        /** For one. */
        public BarrierForOne() {
            super(1, false);
        }
    }

    /** For two. */
    public static final class BarrierForTwo extends Barrier {
        /** For two. */
        public BarrierForTwo() {
            super(2, false);
        }
    }

    /** For one, whose action fails. */
    public static final class BarrierThatFails extends Barrier {
        /** For one. */
        public BarrierThatFails() {
            super(1, true);
        }
    }
}
