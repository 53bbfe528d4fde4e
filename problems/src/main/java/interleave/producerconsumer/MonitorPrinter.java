package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.IntBuffer;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The slides' {@code multiprint2}: the same desk, where everybody sleeps until somebody says that something has changed.
 *
 * <pre>{@code
 * new MonitorPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code work} is used only inside the monitor; it changes to another piece when it is used up, and to
 * null when no more will come, for good. Whoever changes it wakes all.
 *
 * <p><b>Memory effects.</b> Those of the monitor.
 *
 * <p><b>Not promised:</b> as the interface says.
 */
public final class MonitorPrinter implements CharacterPrinter {
    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public MonitorPrinter(int readers, ThreadFactory threads) {
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
            notifyAll(); // all, not one: the producer is one of those who wait here
            return character;
        }
    }
}
