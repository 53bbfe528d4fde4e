package interleave.acceptpool;

import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;
import interleave.servers.Concurrency;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Requests are served by a fixed number of threads of the JDK's executor, and wait in its queue until one is free.
 *
 * <p>{@link interleave.servers.Pool} does the same on the kit's own queue. This is the one that people use, to be compared with it and
 * with the slides' pool; on {@code Pool} it would compare the kit with itself.
 *
 * <p><b>Invariant:</b> each request that waits or is served holds one of {@code limit} permits: the queue is bounded.
 */
final class ExecutorPool implements Concurrency {
    private final ExecutorService workers;
    private final Semaphore room;

    ExecutorPool(int workers, int limit) {
        this.workers = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("worker-", 1).factory());
        room = new ParkingSemaphore(limit);
    }

    @Override
    public void process(Runnable service) throws InterruptedException {
        room.acquire();
        boolean given = false;
        try {
            workers.execute(() -> {
                try {
                    service.run();
                } finally {
                    room.release();
                }
            });
            given = true;
        } finally {
            if (!given) {
                room.release(); // no memory for a thread
            }
        }
    }

    @Override
    public boolean end(Duration patience) throws InterruptedException {
        workers.shutdown(); // who waits in the queue is still served
        return workers.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
