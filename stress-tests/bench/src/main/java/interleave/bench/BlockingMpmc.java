package interleave.bench;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MpmcArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * JCTools' queue for many producers and many consumers, which does not wait, made to wait: by two semaphores, or by
 * asking again and again, with short naps.
 */
final class BlockingMpmc extends AbstractQueue<Integer> implements BlockingQueue<Integer> {
    private static final int ASKS_PER_NAP = 64;

    private final Queue<Integer> queue;
    private final @Nullable Semaphore room;
    private final @Nullable Semaphore items;

    private BlockingMpmc(int capacity, boolean sleeps) {
        queue = new MpmcArrayQueue<>(Math.max(2, capacity)); // it cannot be smaller
        room = sleeps ? new Semaphore(capacity) : null;
        items = sleeps ? new Semaphore(0) : null;
    }

    static BlockingMpmc sleeping(int capacity) {
        return new BlockingMpmc(capacity, true);
    }

    static BlockingMpmc asking(int capacity) {
        return new BlockingMpmc(capacity, false);
    }

    @Override
    public void put(Integer item) throws InterruptedException {
        if (room != null) {
            room.acquire();
        }
        for (int i = 1; !queue.offer(item); i++) {
            pause(i);
        }
        if (items != null) {
            items.release();
        }
    }

    @Override
    public Integer take() throws InterruptedException {
        if (items != null) {
            items.acquire();
        }
        Integer item = queue.poll();
        for (int i = 1; item == null; i++) {
            pause(i);
            item = queue.poll();
        }
        if (room != null) {
            room.release();
        }
        return item;
    }

    private static void pause(int i) {
        if (i % ASKS_PER_NAP != 0) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(1); // as short as it gets: some fifty microseconds
        }
    }

    @Override
    public boolean offer(Integer item) {
        return queue.offer(item);
    }

    @Override
    public boolean offer(Integer item, long timeout, TimeUnit unit) {
        return offer(item);
    }

    @Override
    public @Nullable Integer poll() {
        return queue.poll();
    }

    @Override
    public @Nullable Integer poll(long timeout, TimeUnit unit) {
        return poll();
    }

    @Override
    public @Nullable Integer peek() {
        return queue.peek();
    }

    @Override
    public int size() {
        return queue.size();
    }

    @Override
    public Iterator<Integer> iterator() {
        return queue.iterator();
    }

    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int drainTo(Collection<? super Integer> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super Integer> target, int most) {
        int moved = 0;
        for (Integer item; moved < most && (item = queue.poll()) != null; moved++) {
            target.add(item);
        }
        return moved;
    }
}
