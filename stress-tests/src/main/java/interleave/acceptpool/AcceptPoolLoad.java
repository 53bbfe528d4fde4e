package interleave.acceptpool;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;

/** Workers, clients, and somebody who shuts down, under load. */
public final class AcceptPoolLoad implements LoadSpec {
    private static final AcceptPoolFactory NEW = Subject.factory(AcceptPoolFactory.class);
    private static final int WORKERS = 3;
    private static final int CLIENTS = 10_000;

    /** Created by the engine, by name. */
    public AcceptPoolLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                question("ordinary clients, one door", NO_EXCLUSION, 1),
                question("ordinary clients, each counted", LOST_UPDATE, 1),
                question("clients in pairs", STARVED, Visitors.SOCIABLE, Visitors.SOCIABLE),
                question("one in four cannot be accepted", LEAK, 1, 1, Visitors.NOBODY, 1),
                question("one in four makes trouble", EXCEPTION, 1, 1, Visitors.TROUBLEMAKER, 1),
                question("shutdown while nobody comes", LOST_WAKEUP),
                question("shutdown while clients come", DEADLOCK, 1));
    }

    private static Question question(String name, interleave.support.Defect shows, int... visitors) {
        return new Question(name, shows, () -> new OpenDay(NEW, WORKERS, shows, visitors)).whenStuck(shows);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var door = new NumberedDoor();
        var visitors = new Visitors();
        AcceptPool pool = NEW.create(door, visitors);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(Thread.ofPlatform().daemon().name("worker-" + i).start(() -> {
                while (pool.serveNext() != Turn.CLOSED) {}
            }));
        }
        for (int client = 0; client < CLIENTS; client++) {
            door.arrive(1);
        }
        while (visitors.served() < CLIENTS) {
            Thread.onSpinWait();
        }
        pool.shutdown();
        for (Thread worker : workers) {
            worker.join();
        }
        return pool.served() == CLIENTS;
    }
}
