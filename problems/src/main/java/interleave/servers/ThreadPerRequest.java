package interleave.servers;

import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A thread for each request, and no more of them than a limit: the slides' {@code ThreadingMixIn}, bounded.
 *
 * <p><b>Invariant:</b> each running thread holds one of {@code limit} permits.
 */
public final class ThreadPerRequest implements Concurrency {
    private final ThreadFactory factory;
    private final int limit;
    private final Semaphore room;

    private ThreadPerRequest(ThreadFactory factory, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, but was " + limit);
        }
        this.factory = factory;
        this.limit = limit;
        room = new ParkingSemaphore(limit);
    }

    /** Threads of the system, at most {@code limit} at a time; they do not keep the JVM alive. */
    public static ThreadPerRequest platform(int limit) {
        return new ThreadPerRequest(
                Thread.ofPlatform().daemon().name("request-", 0).factory(), limit);
    }

    /** Virtual threads, at most {@code limit} at a time. */
    public static ThreadPerRequest virtual(int limit) {
        Pollers.get(); // before clients take all descriptors
        return new ThreadPerRequest(Thread.ofVirtual().name("request-", 0).factory(), limit);
    }

    @Override
    public void process(Runnable service) throws InterruptedException {
        room.acquire();
        boolean started = false;
        try {
            factory.newThread(() -> {
                        try {
                            service.run();
                        } finally {
                            room.release(); // also if it failed, or the server would accept fewer and fewer
                        }
                    })
                    .start();
            started = true;
        } finally {
            if (!started) {
                room.release(); // no memory for a thread: the next request may find some
            }
        }
    }

    @Override
    public boolean end(Duration patience) throws InterruptedException {
        if (!room.tryAcquire(limit, patience.toNanos(), TimeUnit.NANOSECONDS)) { // all permits: nobody runs
            return false;
        }
        room.release(limit); // for one who asks again
        return true;
    }
}
