package interleave.gil;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LOST_UPDATE;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A counter of one interpreter under load: is every increment counted? */
public final class InterpretedCounterLoad implements LoadSpec {
    private static final InterpretedCounterFactory NEW = Subject.factory(InterpretedCounterFactory.class);
    private static final long FIVE_MILLIS = 5_000_000;
    private static final int THREADS = 10;
    private static final int INCREMENTS = 5_000;

    /** Created by the engine, by name. */
    public InterpretedCounterLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("two threads count", LOST_UPDATE, Counting::new).whenStuck(DEADLOCK));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        InterpretedCounter counter = NEW.create(new MonitorGlobalLock(FIVE_MILLIS));
        var programs = new Thread[THREADS];
        for (int i = 0; i < programs.length; i++) {
            programs[i] = Thread.ofPlatform().daemon().name("program-" + i).start(() -> {
                for (int n = 0; n < INCREMENTS; n++) {
                    counter.increment();
                }
            });
        }
        for (Thread program : programs) {
            program.join();
        }
        return counter.get() == THREADS * INCREMENTS;
    }

    /** All count; in the end the counter must say how often. Who waits for the interpreter asks at once. */
    private static final class Counting implements Round {
        private final InterpretedCounter counter = NEW.create(new MonitorGlobalLock(0));

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(2, new Actor("program", this::increment));
        }

        private long increment(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                counter.increment();
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long expected = operations.stream().mapToLong(Long::longValue).sum();
            long obtained = counter.get();
            return obtained == expected
                    ? null
                    : String.format(
                            Locale.ROOT,
                            "%,d increments, counted %,d: %,d lost",
                            expected,
                            obtained,
                            expected - obtained);
        }
    }
}
