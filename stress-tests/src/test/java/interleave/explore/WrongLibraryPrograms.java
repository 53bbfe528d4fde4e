package interleave.explore;

import static interleave.explore.Together.calm;
import static interleave.explore.Together.together;
import static interleave.explore.execution.Ending.Kind.DEADLOCK;
import static interleave.explore.execution.Ending.Kind.EXCEPTION;
import static interleave.explore.execution.Ending.Kind.NOT_MODELLED;
import static interleave.explore.execution.Ending.Kind.RACE;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntSupplier;

/** Programs that use what waits in {@code java.util.concurrent} in a wrong way, or what nobody has a model of. */
final class WrongLibraryPrograms {
    private WrongLibraryPrograms() {}

    @Ends(value = DEADLOCK, saying = "\\*main\\* waits to await CountDownLatch#1")
    static final class CountsTooLittle implements Program {
        private final CountDownLatch latch = new CountDownLatch(2);

        @Override
        public void run() throws InterruptedException {
            new Thread(latch::countDown).start();
            latch.await();
        }
    }

    @Ends(value = RACE, saying = "WritesTooLate#1\\.value")
    static final class WritesTooLate implements Program {
        private final CountDownLatch latch = new CountDownLatch(1);
        private int value;

        @Override
        public void run() throws InterruptedException {
            new Thread(() -> {
                        latch.countDown();
                        value = 1;
                    })
                    .start();
            latch.await();
            assert value >= 0;
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to go on after await")
    static final class OneTooMany implements Program {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        public void run() throws InterruptedException {
            Runnable one = () -> calm(barrier::await);
            together(one, one, one);
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to put ArrayBlockingQueue#1")
    static final class NobodyTakes implements Program {
        private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        @Override
        public void run() throws InterruptedException {
            together(() -> calm(() -> queue.put(1)), () -> calm(() -> queue.put(2)));
        }
    }

    @Ends(value = EXCEPTION, saying = "NoSuchElementException")
    static final class LooksThenTakes implements Program {
        private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

        private void take() {
            if (!queue.isEmpty()) {
                queue.remove();
            }
        }

        @Override
        public void run() throws InterruptedException {
            queue.add(1);
            together(this::take, this::take);
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to write-lock")
    static final class Upgrades implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void run() {
            lock.readLock().lock();
            lock.writeLock().lock();
        }
    }

    @Ends(value = RACE, saying = "WritesAsReader#1\\.value")
    static final class WritesAsReader implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        private void increment() {
            lock.readLock().lock();
            try {
                value++;
                assert value > 0;
            } finally {
                lock.readLock().unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            together(this::increment, this::increment);
        }
    }

    @Ends(value = NOT_MODELLED, saying = "no model of Semaphore.getQueueLength")
    static final class Refers implements Program {
        @Override
        public void run() {
            IntSupplier length = new Semaphore(1)::getQueueLength;
            assert length.getAsInt() == 0;
        }
    }

    @Ends(value = EXCEPTION, saying = "AssertionError: false")
    static final class OffersTooEarly implements Program {
        private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();

        @Override
        public void run() {
            Thread taker = new Thread(() -> calm(queue::take));
            taker.setDaemon(true);
            taker.start();
            boolean offered = queue.offer(1);
            assert offered : offered;
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to take PriorityBlockingQueue#1")
    static final class TakesTooMany implements Program {
        private final PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();

        @Override
        public void run() throws InterruptedException {
            together(() -> queue.put(1), () -> calm(queue::take), () -> calm(queue::take));
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to go on after await")
    static final class SignalsOne implements Program {
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
                changed.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            together(this::await, this::await, this::announce);
        }
    }
}
