package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.queue.JoinableQueue;
import interleave.queue.TwoConditionQueue;
import interleave.support.Broken;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/** {@link InterruptPrinter} which interrupts the readers when the text ends. */
@Broken(
        defect = LOST_ITEM,
        symptom = "what is still in the queue when the text ends is never printed",
        twin = InterruptPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-662", "THI05-J"})
public final class BrokenInterruptPrinterDoesNotWait implements CharacterPrinter {
    private static final int CAPACITY = 1024;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenInterruptPrinterDoesNotWait(int readers, ThreadFactory threads) {
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
