package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * The readers of one text.
 *
 * <pre>{@code
 * try (var crew = new Crew(readers, threads, this::read)) {
 *     // put characters where they find them, say that there are no more
 *     crew.join();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> when it is closed, no thread is left, however the block was left.
 */
final class Crew implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();

    /** What each of them does; an interrupt ends it. */
    @FunctionalInterface
    interface Task {
        /** Does it, as the reader with this number. */
        void read(int reader) throws InterruptedException;
    }

    /** Starts {@code size} threads, 1 or more, each of which does {@code task}. */
    Crew(int size, ThreadFactory factory, Task task) {
        boolean complete = false;
        try {
            for (int i = 0; i < size; i++) {
                int reader = i;
                Thread thread = requireNonNull(factory.newThread(() -> run(task, reader)), "a new thread");
                thread.start();
                threads.add(thread);
            }
            complete = true;
        } finally {
            if (!complete) { // no memory for another thread, say
                close();
            }
        }
    }

    private static void run(Task task, int reader) {
        try {
            task.read(reader);
        } catch (InterruptedException e) {
            // sent home, and nothing to clear up: the end of this thread is all that is wanted
        }
    }

    /** Checks a constructor's parameter. */
    static int atLeastOne(int readers) {
        if (readers < 1) {
            throw new IllegalArgumentException("readers must be >= 1, but was " + readers);
        }
        return readers;
    }

    /** Waits until all have ended. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Tells all to go home, whatever they are waiting for. */
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** Sends home whoever is left; after a successful {@link #join} nobody is. */
    @Override
    public void close() {
        interrupt();
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= joinUninterruptibly(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true; // to be told to the caller when nobody is left
            }
        }
    }
}
