package interleave.measure;

import interleave.spec.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of one round. They are daemons: one that a variant leaves waiting keeps nobody from ending. */
final class Crew {
    /** What a member does; returns what it has used. */
    @FunctionalInterface
    interface Part {
        Usage play() throws InterruptedException;
    }

    private final boolean withTheRest;
    private final Usage before;
    private final List<Thread> members = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicReference<Usage> used = new AtomicReference<>(Usage.NONE);

    /** A crew of which only the members count. */
    Crew() {
        withTheRest = false;
        before = Usage.NONE;
    }

    /** A crew for {@code comparison}. */
    Crew(Comparison comparison) {
        withTheRest = comparison.hasOthersWork();
        before = withTheRest ? ProcessUsage.soFar() : Usage.NONE;
    }

    /** Adds a member called {@code name} and sends it to work. */
    void start(String name, Part part) {
        members.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                Usage own = part.play();
                used.accumulateAndGet(own, Usage::plus);
            } catch (Throwable e) { // told by await
                failure.compareAndSet(null, e);
            }
        }));
    }

    /** Waits until all have ended; returns what they have used together, if need be with those who work for them. */
    Usage await() throws InterruptedException {
        for (Thread member : members) {
            while (!member.join(java.time.Duration.ofMillis(20))) {
                failIfOneFailed(); // the others may wait for it for ever
            }
        }
        failIfOneFailed();
        return withTheRest ? ProcessUsage.soFar().minus(before) : used.get();
    }

    private void failIfOneFailed() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a thread died of " + thrown, thrown);
        }
    }
}
