package interleave.event;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two runners wait for the starter's event, lap after lap, and meet him in between. If he clears the event at
 * once, he must first be certain that both are asleep: who came later would rightly wait for ever.
 */
final class Starting implements LoadSpec.Round {
    private static final int LOOKS = 5;

    private final Event start;
    private final boolean clearAtOnce;
    private final CyclicBarrier meeting = new CyclicBarrier(3);
    private volatile boolean over;

    Starting(EventFactory factory, boolean clearAtOnce) {
        this.start = factory.create();
        this.clearAtOnce = clearAtOnce;
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(
                new LoadSpec.Actor("runner", stop -> run()),
                new LoadSpec.Actor("other runner", stop -> run()),
                new LoadSpec.Actor("starter", this::start));
    }

    private long run() {
        long done = 0;
        for (meet(); !over; meet()) {
            EventLoad.await(start);
            done++;
            meet();
        }
        return done;
    }

    private long start(LoadSpec.Stop stop) {
        long done = 0;
        boolean patient = clearAtOnce && Waiters.areCountedBy(start);
        for (lastCall(stop); !over; lastCall(stop)) {
            for (int looks = 0; (patient || looks < LOOKS) && !Waiters.are(start, 2); looks++) {
                LockSupport.parkNanos(1_000); // a pace, and the core for the others
            }
            start.set();
            if (patient) {
                start.clear();
            }
            done++;
            meet();
            start.clear();
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
