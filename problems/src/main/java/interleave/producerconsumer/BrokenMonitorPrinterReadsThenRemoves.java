package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.nio.IntBuffer;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@link MonitorPrinter} in which a character is read, printed, and only then removed: lest it be lost.
 */
@Broken(
        defect = LOST_ITEM,
        symptom = "two readers print the same character, and a character is removed that nobody has read",
        twin = MonitorPrinter.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-366", "VNA03-J"})
public final class BrokenMonitorPrinterReadsThenRemoves implements CharacterPrinter {
    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public BrokenMonitorPrinterReadsThenRemoves(int readers, ThreadFactory threads) {
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
            notifyAll(); // all, not one: there may be work for everybody, and the end is for everybody
        }

        void read(int reader, Paper paper) throws InterruptedException {
            for (int character = look(); character != Piece.END; character = look()) {
                paper.print(reader, character); // outside the monitor: printing takes time
                remove();
            }
        }

        private synchronized int look() throws InterruptedException {
            while (work != null && !work.hasRemaining()) {
                wait();
            }
            if (work == null) {
                return Piece.END; // and null stays: the others must see it, too
            }
            return work.get(work.position());
        }

        private synchronized void remove() {
            if (work != null && work.hasRemaining()) {
                work.get();
                notifyAll(); // all, not one: the producer is one of those who wait here
            }
        }
    }
}
