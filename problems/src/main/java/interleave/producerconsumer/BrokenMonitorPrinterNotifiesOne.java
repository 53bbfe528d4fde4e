package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.nio.IntBuffer;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** {@link MonitorPrinter} with {@code notify} for {@code notifyAll}. */
@Broken(
        defect = LOST_WAKEUP,
        symptom =
                "a reader wakes another reader, and the producer sleeps on though all work is done; or one reader hears of the end, and the others do not",
        twin = MonitorPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"NO_NOTIFY_NOT_NOTIFYALL", "THI02-J"})
public final class BrokenMonitorPrinterNotifiesOne implements CharacterPrinter {
    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenMonitorPrinterNotifiesOne(int readers, ThreadFactory threads) {
        this.readers = Crew.atLeastOne(readers);
        this.threads = requireNonNull(threads, "threads");
    }

    @Override
    public void print(PrimitiveIterator.OfInt text, Paper paper) throws InterruptedException {
        var desk = new Desk();
        try (var crew = new Crew(readers, threads, reader -> desk.read(reader, paper))) {
            while (text.hasNext()) {
                desk.put(Piece.of(text));
            }
            desk.put(null);
            crew.join();
        }
    }

    /** Where the work lies. */
    private static final class Desk {
        @GuardedBy("this")
        private @Nullable IntBuffer work = IntBuffer.allocate(0);

        synchronized void put(@Nullable IntBuffer next) throws InterruptedException {
            while (work != null && work.hasRemaining()) {
                wait();
            }
            work = next;
            notify();
        }

        void read(int reader, Paper paper) throws InterruptedException {
            for (int character = take(); character != Piece.END; character = take()) {
                paper.print(reader, character); // outside the monitor: printing takes time
            }
        }

        private synchronized int take() throws InterruptedException {
            while (work != null && !work.hasRemaining()) {
                wait();
            }
            if (work == null) {
                return Piece.END; // and null stays: the others must see it, too
            }
            int character = work.get();
            notify();
            return character;
        }
    }
}
