package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Gate;
import java.util.IdentityHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * {@link java.util.concurrent.locks.ReentrantReadWriteLock}. Any waiter may be the next, fair or not: that a reader lets a
 * waiting writer go first is not promised, and not modelled.
 */
@SuppressWarnings("this-escape") // the gate and the two sides keep it, and ask for nothing but its name
public class ReentrantReadWriteLock implements ReadWriteLock {
    private final Gate gate = new Gate(this);
    private final ReadLock readLock = new ReadLock(this);
    private final WriteLock writeLock = new WriteLock(this);
    private final IdentityHashMap<Strand, Integer> reads = new IdentityHashMap<>();
    private @Nullable Strand writer;
    private int writes;

    /** A lock that nobody holds. */
    public ReentrantReadWriteLock() {}

    /** The same; fairness is not modelled. */
    public ReentrantReadWriteLock(boolean fair) {}

    @Override
    public ReadLock readLock() {
        return readLock;
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
    }

    private void tell(Strand me) {
        me.gives(gate.resource());
        if (writer == me || reads.containsKey(me)) {
            me.takes(gate.resource());
        }
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock}. */
    public static class ReadLock extends Side {
        private final ReentrantReadWriteLock lock;

        /** The side of {@code lock} for many at once. */
        protected ReadLock(ReentrantReadWriteLock lock) {
            super(lock.gate, "read");
            this.lock = lock;
        }

        @Override
        boolean letsIn(Strand strand) {
            return lock.writer == null || lock.writer == strand;
        }

        @Override
        void enter(Strand me) {
            lock.reads.merge(me, 1, Integer::sum);
            lock.tell(me);
        }

        @Override
        boolean holds(Strand me) {
            return lock.reads.containsKey(me);
        }

        @Override
        void leave(Strand me) {
            lock.reads.computeIfPresent(me, (strand, times) -> times == 1 ? null : times - 1);
            lock.tell(me);
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock}. */
    public static class WriteLock extends Side {
        private final ReentrantReadWriteLock lock;

        /** The side of {@code lock} for one alone. */
        protected WriteLock(ReentrantReadWriteLock lock) {
            super(lock.gate, "write");
            this.lock = lock;
        }

        @Override
        boolean letsIn(Strand strand) {
            return lock.writer == strand || (lock.writer == null && lock.reads.isEmpty());
        }

        @Override
        void enter(Strand me) {
            lock.writer = me;
            lock.writes++;
            lock.tell(me);
        }

        @Override
        boolean holds(Strand me) {
            return lock.writer == me;
        }

        @Override
        void leave(Strand me) {
            if (--lock.writes == 0) {
                lock.writer = null;
            }
            lock.tell(me);
        }

        /** {@link java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock#isHeldByCurrentThread}. */
        public boolean isHeldByCurrentThread() {
            return holds(Strand.me());
        }

        /** {@link java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock#getHoldCount}. */
        public int getHoldCount() {
            return isHeldByCurrentThread() ? lock.writes : 0;
        }

        @Override
        public Condition newCondition() {
            return new Conditions(lock.gate, new Conditions.Held() {
                @Override
                public int release() {
                    int times = lock.writes;
                    lock.writes = 1;
                    leave(Strand.me());
                    return times;
                }

                @Override
                public void regain(int times) {
                    enter(Strand.me());
                    lock.writes = times;
                }

                @Override
                public boolean isFree() {
                    return lock.writer == null && lock.reads.isEmpty();
                }

                @Override
                public boolean isMine() {
                    return holds(Strand.me());
                }
            });
        }
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock#isWriteLocked}. */
    public boolean isWriteLocked() {
        gate.look("isWriteLocked");
        return writer != null;
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock#isWriteLockedByCurrentThread}. */
    public boolean isWriteLockedByCurrentThread() {
        return writeLock.isHeldByCurrentThread();
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock#getReadLockCount}. */
    public int getReadLockCount() {
        gate.look("getReadLockCount");
        return reads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock#getReadHoldCount}. */
    public int getReadHoldCount() {
        return reads.getOrDefault(Strand.me(), 0);
    }

    /** {@link java.util.concurrent.locks.ReentrantReadWriteLock#getWriteHoldCount}. */
    public int getWriteHoldCount() {
        return writeLock.getHoldCount();
    }
}
