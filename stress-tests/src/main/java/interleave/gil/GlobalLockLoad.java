package interleave.gil;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A global lock under load: does one run at a time, does everybody get a turn who asks for one? */
public final class GlobalLockLoad implements LoadSpec {
    private static final GlobalLockFactory NEW = Subject.factory(GlobalLockFactory.class);
    private static final long FIVE_MILLIS = 5_000_000;
    private static final int LOOP = 10_000;

    /** Created by the engine, by name. */
    public GlobalLockLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("three programs of one interpreter", NO_EXCLUSION, () -> new Running(3)),
                new Question("one computes, another asks for its turn", STARVED, () -> new OneWhoAsks(NEW.create(0))));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        GlobalLock gil = NEW.create(FIVE_MILLIS);
        var count = new int[1];
        var programs = new Thread[2];
        for (int i = 0; i < programs.length; i++) {
            programs[i] = Thread.ofPlatform().daemon().name("program-" + i).start(() -> {
                gil.acquire();
                for (int turn = 0; turn < LOOP; turn++) {
                    count[0]++;
                    gil.checkpoint();
                }
                gil.release();
            });
        }
        for (Thread program : programs) {
            program.join();
        }
        return count[0] == programs.length * LOOP;
    }

    /** All run, and now and then they leave the interpreter, as for a call that blocks. */
    private static final class Running implements Round {
        private static final int BYTECODES = 100;

        private final GlobalLock gil = NEW.create(0);
        private final int programs;
        private int running; // guarded by gil, as far as it goes
        private volatile boolean together;

        Running(int programs) {
            this.programs = programs;
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(programs, new Actor("program", this::run));
        }

        private long run(Stop stop) {
            long done = 0;
            while (!stop.requested() && !together) {
                gil.acquire();
                try {
                    for (int i = 0; i < BYTECODES; i++) {
                        enter();
                        leave();
                        gil.checkpoint();
                    }
                    gil.release();
                } catch (IllegalMonitorStateException e) { // it is another's, who took it while this one was running
                    together = true;
                }
                done++;
            }
            return done;
        }

        private void enter() {
            running++;
            Thread.onSpinWait();
            if (running != 1) {
                together = true;
            }
        }

        private void leave() {
            running = 0;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return together ? "two ran at the same time" : null;
        }
    }
}
