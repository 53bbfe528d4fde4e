package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.TwoConditionQueue;
import interleave.support.Broken;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/** {@link PillPrinter} with one pill for all readers. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "one reader goes home, the others wait for a pill that nobody will put",
        twin = PillPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-833", "CWE-772"})
public final class BrokenPillPrinterPutsOnePill implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenPillPrinterPutsOnePill(int readers, ThreadFactory threads) {
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
            queue.put(Piece.END);
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
