package interleave.explore;

import static interleave.explore.Together.calm;
import static interleave.explore.Together.together;
import static interleave.explore.execution.Ending.Kind.FINISHED;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Programs that use what waits in {@code java.util.concurrent}, and with which nothing can go wrong. */
final class RightLibraryPrograms {
    private RightLibraryPrograms() {}

    @Ends(FINISHED)
    static final class Latched implements Program {
        private final CountDownLatch latch = new CountDownLatch(2);
        private int left;
        private int right;

        @Override
        public void run() throws InterruptedException {
            new Thread(() -> {
                        left = 1;
                        latch.countDown();
                    })
                    .start();
            new Thread(() -> {
                        right = 2;
                        latch.countDown();
                    })
                    .start();
            latch.await();
            assert left + right == 3;
        }
    }

    @Ends(FINISHED)
    static final class Phases implements Program {
        private final int[] cells = new int[2];
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        private void work(int mine) {
            calm(() -> {
                for (int round = 1; round <= 2; round++) {
                    cells[mine] = round;
                    barrier.await();
                    assert cells[1 - mine] == round;
                    barrier.await();
                }
            });
        }

        @Override
        public void run() throws InterruptedException {
            together(() -> work(0), () -> work(1));
        }
    }

    @Ends(FINISHED)
    static final class HandsOver implements Program {
        private final BlockingQueue<int[]> queue = new ArrayBlockingQueue<>(1);
        private int sum;

        @Override
        public void run() throws InterruptedException {
            together(
                    () -> calm(() -> {
                        for (int i = 1; i <= 3; i++) {
                            queue.put(new int[] {i});
                        }
                    }),
                    () -> calm(() -> {
                        for (int i = 1; i <= 3; i++) {
                            int got = queue.take()[0];
                            assert got == i;
                            sum += got;
                        }
                    }));
            assert sum == 6;
        }
    }

    @Ends(FINISHED)
    static final class HandsOverToTwo implements Program {
        private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        private final AtomicInteger sum = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            Runnable taker = () -> calm(() -> sum.addAndGet(queue.take()));
            queue.add(1);
            together(taker, taker, () -> queue.add(2));
            assert sum.get() == 3 && queue.isEmpty();
        }
    }

    @Ends(FINISHED)
    static final class ReadsAndWrites implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int a;
        private int b;

        private void write() {
            lock.writeLock().lock();
            try {
                a++;
                b++;
            } finally {
                lock.writeLock().unlock();
            }
        }

        private void read() {
            lock.readLock().lock();
            try {
                assert a == b;
            } finally {
                lock.readLock().unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            together(this::write, this::read, this::read);
        }
    }

    @Ends(FINISHED)
    static final class Promises implements Program {
        private int made;

        @Override
        public void run() throws InterruptedException, ExecutionException {
            var future = new FutureTask<>(() -> ++made);
            new Thread(future).start();
            new Thread(future).start();
            assert future.get() == 1 && made == 1;
        }
    }

    @Ends(FINISHED)
    static final class Pooled implements Program {
        @Override
        public void run() throws InterruptedException, ExecutionException {
            var pool = Executors.newFixedThreadPool(2);
            Future<Integer> one = pool.submit(() -> 1);
            Future<Integer> two = pool.submit(() -> 2);
            assert one.get() + two.get() == 3;
            pool.shutdown();
            assert pool.isShutdown();
        }
    }

    @Ends(FINISHED)
    static final class NobodyShutsDown implements Program {
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            var pool = Executors.newSingleThreadExecutor();
            var latch = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                pool.execute(() -> {
                    done.incrementAndGet();
                    latch.countDown();
                });
            }
            latch.await();
            assert done.get() == 2;
        }
    }

    @Ends(FINISHED)
    static final class Closed implements Program {
        private int sum;

        @Override
        public void run() {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                pool.execute(() -> {
                    sum++;
                });
            }
            assert sum == 1;
        }
    }

    @Ends(FINISHED)
    static final class Meets implements Program {
        private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        private int before;

        @Override
        public void run() throws InterruptedException {
            together(
                    () -> calm(() -> {
                        before = 1;
                        queue.put(1);
                        before = queue.take();
                    }),
                    () -> calm(() -> {
                        int got = queue.take();
                        assert got == before;
                        queue.put(2);
                    }));
            assert before == 2;
        }
    }

    @Ends(FINISHED)
    static final class MostUrgentFirst implements Program {
        private final PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();

        @Override
        public void run() throws InterruptedException {
            together(() -> queue.put(2), () -> queue.put(1));
            assert queue.take() == 1 && queue.take() == 2;
        }
    }
}
