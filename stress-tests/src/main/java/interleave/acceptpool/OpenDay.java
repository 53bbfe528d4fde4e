package interleave.acceptpool;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Clients come again and again, workers serve them, and at the end of the day the one who sent the clients shuts down. */
final class OpenDay implements Round {
    private static final int QUEUE = 6; // so many wait outside: enough that no worker has to wait long

    private final NumberedDoor door = new NumberedDoor();
    private final Visitors visitors = new Visitors();
    private final AtomicReference<@Nullable RuntimeException> died = new AtomicReference<>();
    private final AcceptPool pool;
    private final int workers;
    private final Defect sought;
    private final int[] script;

    OpenDay(AcceptPoolFactory factory, int workers, Defect sought, int... script) {
        this.pool = factory.create(door, visitors);
        this.workers = workers;
        this.sought = sought;
        this.script = script;
    }

    @Override
    public List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (int i = 1; i <= workers; i++) {
            actors.add(new Actor("worker " + i, stop -> serve()));
        }
        actors.add(new Actor("doorkeeper", this::send));
        return actors;
    }

    private long serve() {
        long turns = 0;
        try {
            while (pool.serveNext() != Turn.CLOSED) {
                turns++;
            }
        } catch (RuntimeException e) {
            died.compareAndSet(null, e);
        }
        return turns;
    }

    private long send(Stop stop) {
        long sent = 0;
        while (!stop.requested()) {
            if (script.length > 0 && door.waiting() <= QUEUE - script.length) {
                for (int visitor : script) {
                    door.arrive(visitor);
                    sent++;
                }
            } else {
                Thread.onSpinWait();
            }
            if (died.get() != null) {
                break;
            }
        }
        pool.shutdown(); // which waits for nobody who is served
        visitors.endTheParty(); // a client whose partner has stayed outside goes home
        return sent;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        RuntimeException failure = died.get();
        if (door.crowded()) {
            return sought == Defect.NO_EXCLUSION ? NumberedDoor.CROWDED : null; // another question asks for that
        }
        if (failure != null) {
            return "a worker died of " + failure + ": the pool has one less";
        }
        if (pool.served() != visitors.served()) {
            return visitors.served() + " clients were served, and " + pool.served() + " of them counted";
        }
        return pool.active() == 0 ? null : pool.active() + " clients are said to be served, after all have gone";
    }
}
