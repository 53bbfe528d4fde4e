package interleave.queue;

import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A queue that leaves all waiting to another, and so consists of nothing but its order.
 *
 * @param <E> the items
 */
abstract class ForwardingQueue<E> extends AbstractJoinableQueue<E> {
    private final AbstractJoinableQueue<E> waiting;

    ForwardingQueue(AbstractJoinableQueue<E> waiting) {
        super(waiting.capacity);
        this.waiting = waiting;
    }

    @Override
    public void put(E item) throws InterruptedException {
        waiting.put(item);
    }

    @Override
    public boolean offer(E item) {
        return waiting.offer(item);
    }

    @Override
    public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        return waiting.offer(item, timeout, unit);
    }

    @Override
    public E take() throws InterruptedException {
        return waiting.take();
    }

    @Override
    public @Nullable E poll() {
        return waiting.poll();
    }

    @Override
    public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return waiting.poll(timeout, unit);
    }

    @Override
    public void taskDone() {
        waiting.taskDone();
    }

    @Override
    public void join() throws InterruptedException {
        waiting.join();
    }

    @Override
    public boolean join(long timeout, TimeUnit unit) throws InterruptedException {
        return waiting.join(timeout, unit);
    }

    @Override
    public void shutdown(boolean immediate) {
        waiting.shutdown(immediate);
    }

    @Override
    public boolean isShutdown() {
        return waiting.isShutdown();
    }

    @Override
    <R extends @Nullable Object> R reading(BiFunction<Items<E>, Ledger, R> action) {
        return waiting.reading(action);
    }

    @Override
    <R extends @Nullable Object> R changing(BiFunction<Items<E>, Ledger, R> action) {
        return waiting.changing(action);
    }
}
