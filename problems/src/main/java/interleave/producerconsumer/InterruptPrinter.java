package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.TwoConditionQueue;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/**
 * The end by interruption: when all is printed, the readers wait for more, and are told to go home while they do.
 *
 * <pre>{@code
 * new InterruptPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> nobody is interrupted before every character is printed.
 *
 * <p><b>Memory effects.</b> Those of the queue.
 *
 * <p><b>Not promised:</b> as the interface says.
 */
public final class InterruptPrinter implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public InterruptPrinter(int readers, ThreadFactory threads) {
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
            queue.join(); // until all is printed: an interrupt does not ask whether there is work left
            crew.interrupt();
            crew.join();
        }
    }

    private static void read(JoinableQueue<Integer> queue, int reader, Paper paper) throws InterruptedException {
        while (true) { // until it is interrupted
            paper.print(reader, queue.take());
            queue.taskDone(); // after printing: that is what the producer waits for
        }
    }
}
