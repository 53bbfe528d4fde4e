package interleave.explore;

import static interleave.explore.Together.together;
import static interleave.explore.execution.Ending.Kind.FINISHED;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Programs with which nothing can go wrong. */
final class RightPrograms {
    private RightPrograms() {}

    @Ends(FINISHED)
    static final class Synchronized implements Program {
        private int value;

        private synchronized void increment() {
            value++;
        }

        @Override
        public void run() throws InterruptedException {
            together(this::increment, this::increment, this::increment);
            assert value == 3;
        }
    }

    @Ends(FINISHED)
    static final class CompareAndSet implements Program {
        private final AtomicInteger value = new AtomicInteger();

        private void increment() {
            int seen;
            do {
                seen = value.get();
            } while (!value.compareAndSet(seen, seen + 1));
        }

        @Override
        public void run() throws InterruptedException {
            together(this::increment, this::increment, value::incrementAndGet);
            assert value.get() == 3;
        }
    }

    @Ends(FINISHED)
    static final class NotifiesAll implements Program {
        private boolean full;

        private synchronized void set(boolean to) {
            try {
                while (full == to) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            full = to;
            notifyAll();
        }

        @Override
        public void run() throws InterruptedException {
            together(() -> set(true), () -> set(true), () -> set(false), () -> set(false));
        }
    }

    @Ends(FINISHED)
    static final class Permits implements Program {
        private final Semaphore semaphore = new Semaphore(1);
        private int value;

        private void increment() {
            semaphore.acquireUninterruptibly();
            value++;
            semaphore.release();
        }

        @Override
        public void run() throws InterruptedException {
            together(this::increment, this::increment);
            assert value == 2;
        }
    }

    @Ends(FINISHED)
    static final class Signals implements Program {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean ready;

        private void await() {
            lock.lock();
            try {
                while (!ready) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        private void announce() {
            lock.lock();
            try {
                ready = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            together(this::await, this::await, this::announce);
        }
    }

    @Ends(FINISHED)
    static final class Records implements Program {
        private record Pair(int one, String other) {}

        @Override
        public void run() throws InterruptedException {
            together(() -> {
                assert new Pair(1, "a").equals(new Pair(1, "a")) : new Pair(1, "a");
            });
        }
    }
}
