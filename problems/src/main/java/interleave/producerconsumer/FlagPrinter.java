package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import java.util.PrimitiveIterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end by a flag: a reader who finds nothing in the queue for a while looks whether there will be more.
 *
 * <pre>{@code
 * new FlagPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code finished} is set once, after the last character was put. So who read it as true, and then found
 * the queue empty, will find it empty for ever.
 *
 * <p><b>Memory effects.</b> Those of the queue and of the volatile flag.
 *
 * <p><b>Not promised:</b> as the interface says. A flag wakes nobody: who waits for work must wake up by himself, now and
 * then, to look at it.
 */
public final class FlagPrinter implements CharacterPrinter {
    private static final int CAPACITY = 1024;
    private static final long INTERVAL_MILLIS = 1;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public FlagPrinter(int readers, ThreadFactory threads) {
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
            while (true) {
                boolean last = finished; // before looking into the queue: what comes in between must not be left there
                Integer character = take();
                if (character != null) {
                    paper.print(reader, character);
                } else if (last) {
                    return;
                }
            }
        }

        private @Nullable Integer take() throws InterruptedException {
            return queue.poll(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
