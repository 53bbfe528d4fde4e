package interleave.semaphore;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/** Two wait for one permit each, and both come in one release. They meet before and after. */
final class InPairs implements LoadSpec.Round {
    private static final int LOOKS = 2_000;

    private final Semaphore semaphore;
    private final CyclicBarrier meeting = new CyclicBarrier(3);
    private volatile boolean over;

    InPairs(SemaphoreFactory factory) {
        semaphore = Taken.all(factory, 2);
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(
                new LoadSpec.Actor("waiter", stop -> await()),
                new LoadSpec.Actor("other waiter", stop -> await()),
                new LoadSpec.Actor("releaser", this::release));
    }

    private long await() {
        long done = 0;
        for (meet(); !over; meet()) {
            semaphore.acquireUninterruptibly();
            done++;
            meet();
        }
        return done;
    }

    private long release(LoadSpec.Stop stop) {
        long done = 0;
        for (lastCall(stop); !over; lastCall(stop)) {
            for (int i = 0; i < LOOKS && semaphore.getQueueLength() < 2; i++) {
                Thread.onSpinWait(); // it is worth most when both wait
            }
            semaphore.release(2);
            done++;
            meet();
        }
        return done;
    }

    private void lastCall(LoadSpec.Stop stop) {
        over = stop.requested();
        meet();
    }

    private void meet() {
        try {
            meeting.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return null; // all have ended, so all were woken
    }
}
