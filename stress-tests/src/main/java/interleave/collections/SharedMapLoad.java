package interleave.collections;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A map under load: is every key kept, does every increment count, is it the first who puts a key? */
public final class SharedMapLoad implements LoadSpec {
    private static final SharedMapFactory NEW = Subject.factory(SharedMapFactory.class);
    private static final int MOST = 2_000; // keys a thread puts in a round

    /** Created by the engine, by name. */
    public SharedMapLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two threads put keys of their own", LOST_UPDATE, OwnKeys::new),
                new Question("two threads count up one key", LOST_UPDATE, Counting::new),
                new Question("two threads put the same keys if absent", NOT_ATOMIC, SameKeys::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return plain(new OwnKeys()) && plain(new Counting());
    }

    private static boolean plain(Round round) throws InterruptedException {
        var stop = new Stop();
        var done = new long[2];
        List<Actor> actors = round.actors();
        Thread first =
                Thread.ofPlatform().start(() -> done[0] = actors.get(0).work().work(stop));
        Thread second =
                Thread.ofPlatform().start(() -> done[1] = actors.get(1).work().work(stop));
        first.join();
        second.join();
        return round.complaint(List.of(done[0], done[1])) == null;
    }

    /** One puts even keys, the other odd ones; all must be there in the end. */
    private static final class OwnKeys implements Round {
        private final SharedMap map = NEW.create();

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("even", stop -> put(0, stop)), new Actor("odd", stop -> put(1, stop)));
        }

        private long put(int parity, Stop stop) {
            int done = 0;
            while (done < MOST && !stop.requested()) {
                map.putIfAbsent(2 * done + parity, 1);
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long lost = lost(operations.get(0), 0) + lost(operations.get(1), 1);
            long put = operations.get(0) + operations.get(1);
            return lost == 0 ? null : String.format(Locale.ROOT, "%,d keys put, %,d of them are not there", put, lost);
        }

        private long lost(long put, int parity) {
            long lost = 0;
            for (int i = 0; i < put; i++) {
                if (map.get(2 * i + parity) == 0) {
                    lost++;
                }
            }
            return lost;
        }
    }

    /** Both count up the same key. */
    private static final class Counting implements Round {
        private final SharedMap map = NEW.create();

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(2, new Actor("counter", this::count));
        }

        private long count(Stop stop) {
            long done = 0;
            while (done < MOST && !stop.requested()) {
                map.increment(1);
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long expected = operations.stream().mapToLong(Long::longValue).sum();
            long counted = map.get(1);
            return counted == expected
                    ? null
                    : String.format(Locale.ROOT, "%,d increments, counted %,d", expected, counted);
        }
    }

    /** One puts 1, the other 2, for the same keys; each key must have the count of the one who was told it came first. */
    private static final class SameKeys implements Round {
        private static final int ONE = 1;
        private static final int TWO = 2;

        private final SharedMap map = NEW.create();
        private final boolean[] first = new boolean[MOST]; // written by one, read when both have ended
        private final boolean[] second = new boolean[MOST];

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("one", stop -> put(ONE, first, stop)), new Actor("two", stop -> put(TWO, second, stop)));
        }

        private long put(int count, boolean[] told, Stop stop) {
            int key = 0;
            while (key < MOST && !stop.requested()) {
                told[key] = map.putIfAbsent(key, count);
                key++;
            }
            return key;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            for (int key = 0; key < Collections.max(operations); key++) {
                int count = map.get(key);
                if (first[key] == second[key] || count != (first[key] ? ONE : TWO)) {
                    return String.format(
                            Locale.ROOT,
                            "key %,d has the count %d; the thread that puts 1 was told %b, the one that puts 2, %b",
                            key,
                            count,
                            first[key],
                            second[key]);
                }
            }
            return null;
        }
    }
}
