package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.QueueLock;
import java.nio.IntBuffer;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The slides' {@code multiprint1}: all look at one piece of work, with naps in between; that there is none, null, stays there
 * for everybody to see.
 *
 * <pre>{@code
 * new PollingPrinter(3, Thread.ofPlatform().factory()).print(text, paper);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code work} is used only with the lock held; it changes to another piece when it is used up, and to
 * null when no more will come, for good.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> as the interface says. The slides sleep for a second, here it is a millisecond.
 */
public final class PollingPrinter implements CharacterPrinter {
    private static final long INTERVAL_NANOS = 1_000_000;

    private final int readers;
    private final ThreadFactory threads;

    /** Creates a printer with so many readers, whose threads {@code threads} makes. */
    public PollingPrinter(int readers, ThreadFactory threads) {
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
        private final Lock lock =
                new QueueLock(); // first come, first served: who looks often shall not keep others out

        @GuardedBy("lock")
        private @Nullable IntBuffer work = IntBuffer.allocate(0);

        void put(@Nullable IntBuffer next) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (work != null && work.hasRemaining()) {
                    sleep();
                }
                work = next;
            } finally {
                lock.unlock();
            }
        }

        void read(int reader, Paper paper) throws InterruptedException {
            for (int character = take(); character != Piece.END; character = take()) {
                paper.print(reader, character); // without the lock: printing takes time
            }
        }

        private int take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (work != null && !work.hasRemaining()) {
                    sleep();
                }
                return work == null ? Piece.END : work.get(); // null stays: the others must see it, too
            } finally {
                lock.unlock();
            }
        }

        /** Called with the lock held, and returns with it, also by an exception: the caller's finally will unlock. */
        private void sleep() throws InterruptedException {
            lock.unlock(); // before sleeping
            LockSupport.parkNanos(this, INTERVAL_NANOS); // may return early: then we look early
            lock.lock();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
