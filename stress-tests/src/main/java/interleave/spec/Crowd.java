package interleave.spec;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Very many virtual threads that all do the same. There are only two carriers, and no more are made: if
 * one of the crowd kept its carrier while it waits, the rest would never get as far as waiting.
 */
public final class Crowd {
    private final Stage stage;
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    private final List<Thread> threads;

    Crowd(Stage stage, int size, Stage.Body body) {
        this.stage = stage;
        this.threads = IntStream.range(0, size)
                .mapToObj(i -> Thread.ofVirtual().name("crowd-" + i).unstarted(() -> run(body)))
                .toList();
    }

    /** Returns when all of them wait. */
    public void awaitAllBlocked() {
        stage.await(
                () -> {
                    failIfOneFailed();
                    return threads.stream().allMatch(Stage::waits);
                },
                "waited for a crowd of " + threads.size() + " to wait");
    }

    /** Returns when all of them have ended; fails if one has thrown something. */
    public void awaitAllEnded() {
        stage.await(
                () -> threads.stream().noneMatch(Thread::isAlive),
                "waited for a crowd of " + threads.size() + " to end");
        failIfOneFailed();
    }

    /** Interrupts all of them. */
    public void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    void start() {
        threads.forEach(Thread::start);
    }

    Stream<Thread> threads() {
        return threads.stream();
    }

    private void run(Stage.Body body) {
        try {
            body.run();
        } catch (Throwable e) { // handed to whoever waits for the crowd
            thrown.compareAndSet(null, e);
        }
    }

    private void failIfOneFailed() {
        Throwable first = thrown.get();
        if (first != null) {
            throw new AssertionError("one of a crowd of " + threads.size() + " died of " + first, first);
        }
    }
}
