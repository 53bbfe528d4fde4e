package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.TwoConditionQueue;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/**
 * The slides' {@code multiprint3}: a queue of characters, and at its end a pill for each reader, who goes home when he has
 * swallowed it.
 *
 * <pre>{@code
 * new PillPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> there are as many pills as readers, and no character behind the first of them.
 *
 * <p><b>Memory effects.</b> Those of the queue.
 *
 * <p><b>Not promised:</b> as the interface says.
 */
public final class PillPrinter implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public PillPrinter(int readers, ThreadFactory threads) {
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
            queue.join(); // all is printed, and not only taken from the queue
            for (int i = 0; i < readers; i++) { // one each: who has swallowed his does not come back for another
                queue.put(Piece.END);
            }
            crew.join();
        }
    }

    private static void read(JoinableQueue<Integer> queue, int reader, Paper paper) throws InterruptedException {
        for (int character = queue.take(); character != Piece.END; character = queue.take()) {
            paper.print(reader, character);
            queue.taskDone(); // after printing: that is what the producer waits for
        }
        queue.taskDone(); // the pill was a task, too
    }
}
