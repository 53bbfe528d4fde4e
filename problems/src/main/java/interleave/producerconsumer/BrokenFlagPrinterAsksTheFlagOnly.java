package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.support.Broken;
import java.util.PrimitiveIterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link FlagPrinter} whose readers go home as soon as the flag is set. */
@Broken(
        defect = LOST_ITEM,
        symptom = "what is still in the queue when the text ends is never printed",
        twin = FlagPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-662", "CWE-459"})
public final class BrokenFlagPrinterAsksTheFlagOnly implements CharacterPrinter {
    private static final int CAPACITY = 1024;
    private static final long INTERVAL_MILLIS = 1;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenFlagPrinterAsksTheFlagOnly(int readers, ThreadFactory threads) {
        this.readers = Crew.atLeastOne(readers);
        this.threads = requireNonNull(threads, "threads");
    }

    @Override
    public void print(PrimitiveIterator.OfInt text, Paper paper) throws InterruptedException {
        var work = new Work();
        try (var crew = new Crew(readers, threads, reader -> work.read(reader, paper))) {
            while (text.hasNext()) {
                work.queue.put(text.nextInt());
            }
            work.finished = true;
            crew.join();
        }
    }

    /** Of one text. */
    private static final class Work {
        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(CAPACITY);
        private volatile boolean finished;

        void read(int reader, Paper paper) throws InterruptedException {
            while (!finished) {
                Integer character = take();
                if (character != null) {
                    paper.print(reader, character);
                }
            }
        }

        private @Nullable Integer take() throws InterruptedException {
            return queue.poll(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
