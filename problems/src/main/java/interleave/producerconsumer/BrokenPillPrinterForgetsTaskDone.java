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

/** {@link PillPrinter} whose readers do not report what they have done. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "all is printed, and the producer waits for a report of it",
        twin = PillPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-833", "CWE-772"})
public final class BrokenPillPrinterForgetsTaskDone implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenPillPrinterForgetsTaskDone(int readers, ThreadFactory threads) {
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
        }
        queue.taskDone(); // the pill was a task, too
    }
}
