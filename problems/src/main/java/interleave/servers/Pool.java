package interleave.servers;

import interleave.queue.JoinableQueue;
import interleave.queue.QueueShutDownException;
import interleave.queue.TwoConditionQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed number of threads that take requests from a queue: no thread is made for a request. While all are busy, requests wait
 * in the queue, and when that is full the server accepts nobody.
 *
 * <p><b>Invariant:</b> a request that was accepted is in the queue, or with one worker, or done.
 *
 * <p><b>Memory effects.</b> Those of the queue: what the server did before {@code process} is seen by the worker.
 *
 * <p><b>Not promised:</b> that somebody who waits is ever served, if those who are served stay.
 *
 * <p>Source: slides 003, <q>Thread pools</q>, with a queue (slides 000, {@code Queue}) in the place of the lock around {@code
 * accept}. Lesson acceptpool has the other one.
 */
public final class Pool implements Concurrency {
    private final JoinableQueue<Runnable> waiting;
    private final List<Thread> workers = new ArrayList<>();

    /**
     * Starts {@code size} daemon threads.
     *
     * @param size how many, 1 or more
     * @param queue how many accepted requests may wait, 1 or more
     */
    public Pool(int size, int queue) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be >= 1, but was " + size);
        }
        waiting = new TwoConditionQueue<>(queue);
        for (int i = 1; i <= size; i++) {
            workers.add(Thread.ofPlatform().daemon().name("worker-" + i).start(this::work));
        }
    }

    private void work() {
        try {
            while (true) {
                Runnable service = waiting.take();
                try {
                    service.run();
                } finally {
                    waiting.taskDone();
                }
            }
        } catch (QueueShutDownException e) {
            // closed, and empty: there is nothing left to do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts it; then it ends
        }
    }

    @Override
    public void process(Runnable service) throws InterruptedException {
        waiting.put(service);
    }

    @Override
    public boolean end(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        waiting.shutdown(); // who is in the queue is still served
        for (Thread worker : workers) {
            if (!worker.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
