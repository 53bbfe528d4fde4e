package interleave.producerconsumer;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.concurrent.ArrayBlockingQueue;

/** {@link ArrayBlockingQueueBuffer} which asks whether there is something, and then fetches it. */
@Broken(
        defect = TOO_EARLY,
        symptom = "each call is safe, but between the two another takes what the question was about",
        twin = ArrayBlockingQueueBuffer.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenArrayBlockingQueueBufferAsksFirst<E> implements BoundedBuffer<E> {
    private final ArrayBlockingQueue<E> queue;

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenArrayBlockingQueueBufferAsksFirst(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void put(E item) throws InterruptedException {
        queue.put(item);
    }

    @Override
    public E take() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (queue.isEmpty()) {
            return queue.take();
        }
        return queue.remove();
    }

    @Override
    public String toString() {
        return "BrokenArrayBlockingQueueBufferAsksFirst" + queue;
    }
}
