package interleave.event;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.STALE_READ;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event under load: does everybody wake up who waits when it is set, does a poller see it? */
public final class EventLoad implements LoadSpec {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    /** Created by the engine, by name. */
    public EventLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two wait for each other's events", TOO_EARLY, Taking::new),
                new Question("two wait for one event", LOST_WAKEUP, () -> new Starting(NEW, false)),
                new Question(
                        "two wait for one event, which is cleared at once", LOST_WAKEUP, () -> new Starting(NEW, true)),
                new Question("one polls until the event is set", STALE_READ, () -> new Polling(NEW)));
    }

    @Override
    public Round cost(int threads) {
        return new Passing(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        Event ready = NEW.create();
        var waiters = new Thread[10];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = Thread.ofPlatform().daemon().name("waiter-" + i).start(() -> await(ready));
        }
        ready.set();
        for (Thread waiter : waiters) {
            waiter.join();
        }
        return ready.isSet();
    }

    static void await(Event event) {
        try {
            event.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    /** Two who can go on only in turns: who was waiting clears the event, and sets the other's. */
    private static final class Taking implements Round {
        private final Event ping = NEW.create();
        private final Event pong = NEW.create();
        private volatile boolean over;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("server", this::serve), new Actor("returner", stop -> returnAll()));
        }

        private long serve(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                ping.set();
                await(pong);
                pong.clear();
                done++;
            }
            over = true;
            ping.set();
            return done;
        }

        private long returnAll() {
            long done = 0;
            await(ping);
            while (!over) {
                ping.clear();
                pong.set();
                done++;
                await(ping);
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return operations.get(0).equals(operations.get(1))
                    ? null
                    : operations.get(0) + " served, " + operations.get(1) + " returned";
        }

        private static void await(Event event) {
            EventLoad.await(event);
        }
    }

    /** Everybody passes an event that is set: what most waits cost. */
    private static final class Passing implements Round {
        private final Event event = NEW.create();
        private final int threads;

        Passing(int threads) {
            this.threads = threads;
            event.set();
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(threads, new Actor("passer-by", this::pass));
        }

        private long pass(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                await(event);
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return null;
        }
    }
}
