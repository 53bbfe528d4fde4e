package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.QueueShutDownException;
import interleave.queue.TwoConditionQueue;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/**
 * The end by shutdown: the queue itself says that no more will come, when it is asked for more than it has.
 *
 * <pre>{@code
 * new ShutdownPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> the queue is shut down after the last character; it gives out what it has before it refuses.
 *
 * <p><b>Memory effects.</b> Those of the queue.
 *
 * <p><b>Not promised:</b> as the interface says.
 *
 * <p>Source: {@code Queue.shutdown} of Python 3.13.
 */
public final class ShutdownPrinter implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public ShutdownPrinter(int readers, ThreadFactory threads) {
        this.readers = Crew.atLeastOne(readers);
        this.threads = requireNonNull(threads, "threads");
    }

    @Override
    public void print(PrimitiveIterator.OfInt text, Paper paper) throws InterruptedException {
        JoinableQueue<Integer> queue = new TwoConditionQueue<>(CAPACITY);
        try (var crew = new Crew(readers, threads, reader -> read(queue, reader, paper))) {
            while (text.hasNext()) {
                queue.put(text.nextInt());
            }
            queue.shutdown(false); // not at once: what is in the queue is to be printed
            crew.join();
        }
    }

    private static void read(JoinableQueue<Integer> queue, int reader, Paper paper) throws InterruptedException {
        try {
            while (true) {
                paper.print(reader, queue.take());
                queue.taskDone();
            }
        } catch (QueueShutDownException end) {
            // shut down and empty: there is no more work
        }
    }
}
