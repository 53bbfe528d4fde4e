package interleave.barrier;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Defect.WRONG_RESULT;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A barrier under load: lap after lap, does anybody go on alone, stay behind, or give up alone? */
public final class BarrierLoad implements LoadSpec {
    static final BarrierFactory NEW = Subject.factory(BarrierFactory.class);
    static final int LAPS = 50; // a round has a fixed number: who stopped when asked would leave others waiting

    /** Created by the engine, by name. */
    public BarrierLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("three run laps", TOO_EARLY, () -> new Laps(3))
                        .whenStuck(TOO_EARLY), // ran ahead, then alone
                new Question("three run laps, and are woken for nothing", TOO_EARLY, Pranks::new).whenStuck(TOO_EARLY),
                new Question("three run laps with an action", WRONG_RESULT, Actions::new),
                new Question("two compare their arrival indices", NOT_ATOMIC, Indices::new),
                new Question("one of two gives up", HALF_DONE, GivingUp::new));
    }

    @Override
    public Round cost(int threads) {
        return new Laps(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var runs = new AtomicInteger();
        Barrier barrier = NEW.create(3, runs::incrementAndGet);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .start(() -> IntStream.range(0, LAPS).forEach(lap -> await(barrier))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return runs.get() == LAPS;
    }

    /** The action counts laps. */
    private static final class Actions implements Round {
        private final AtomicInteger runs = new AtomicInteger();
        private final Barrier barrier = NEW.create(3, runs::incrementAndGet);

        @Override
        public List<Actor> actors() {
            return Stream.of("one", "another", "a third")
                    .map(role -> new Actor(role, stop -> run()))
                    .toList();
        }

        private long run() {
            for (int lap = 1; lap <= LAPS; lap++) {
                await(barrier);
            }
            return LAPS;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return runs.get() == LAPS ? null : "the action ran " + runs + " times in " + LAPS + " laps";
        }
    }

    /** Both keep the indices that they were given. */
    private static final class Indices implements Round {
        private final Barrier barrier = NEW.create(2, null);
        private final int[] first = new int[LAPS];
        private final int[] second = new int[LAPS];

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("first", stop -> run(first)), new Actor("second", stop -> run(second)));
        }

        private long run(int[] indices) {
            for (int lap = 0; lap < LAPS; lap++) {
                indices[lap] = await(barrier);
            }
            return LAPS;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            for (int lap = 0; lap < LAPS; lap++) {
                if (first[lap] == second[lap]) {
                    return "in lap " + (lap + 1) + " both parties got the arrival index " + first[lap];
                }
            }
            return null;
        }
    }

    /** At each of many barriers one of two parties waits only for an instant. */
    private static final class GivingUp implements Round {
        private static final int MICROS = 20;

        private final List<Barrier> barriers =
                Stream.generate(() -> NEW.create(2, null)).limit(LAPS).toList();
        private final boolean[] patientPassed = new boolean[LAPS];
        private final boolean[] impatientPassed = new boolean[LAPS];

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("impatient", stop -> hurry()), new Actor("patient", stop -> waitForAll()));
        }

        private long hurry() {
            for (int i = 0; i < LAPS; i++) {
                try {
                    barriers.get(i).await(MICROS, TimeUnit.MICROSECONDS);
                    impatientPassed[i] = true;
                } catch (TimeoutException e) {
                    impatientPassed[i] = false;
                } catch (BrokenBarrierException | InterruptedException e) {
                    throw new IllegalStateException("only I give up, and nobody interrupts me", e);
                }
            }
            return LAPS;
        }

        private long waitForAll() {
            for (int i = 0; i < LAPS; i++) {
                patientPassed[i] = await(barriers.get(i)) >= 0;
            }
            return LAPS;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            for (int i = 0; i < LAPS; i++) {
                if (patientPassed[i] != impatientPassed[i]) {
                    return (patientPassed[i]
                                    ? "one gave up, and the other passed"
                                    : "one passed, and the other did not")
                            + ", at barrier " + (i + 1);
                }
            }
            return null;
        }
    }

    static int await(Barrier barrier) {
        try {
            return barrier.await();
        } catch (BrokenBarrierException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
