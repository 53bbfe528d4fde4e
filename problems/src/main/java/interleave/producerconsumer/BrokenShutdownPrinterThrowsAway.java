package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.QueueShutDownException;
import interleave.queue.TwoConditionQueue;
import interleave.support.Broken;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/** {@link ShutdownPrinter} which shuts down at once. */
@Broken(
        defect = LOST_ITEM,
        symptom = "what is still in the queue when the text ends is never printed",
        twin = ShutdownPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-459", "CWE-662"})
public final class BrokenShutdownPrinterThrowsAway implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenShutdownPrinterThrowsAway(int readers, ThreadFactory threads) {
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
            queue.shutdown(true);
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
