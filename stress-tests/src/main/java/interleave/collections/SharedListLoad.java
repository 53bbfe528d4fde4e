package interleave.collections;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list under load: is every number kept, is one that may be there once there once, does a sum come through? */
public final class SharedListLoad implements LoadSpec {
    private static final SharedListFactory NEW = Subject.factory(SharedListFactory.class);
    private static final int MOST = 2_000; // numbers a thread appends in a round; copying lists is not the lesson
    private static final int MOST_DIFFERENT = 300; // each of them is looked for among all the others

    /** Created by the engine, by name. */
    public SharedListLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two threads append", LOST_UPDATE, Appending::new),
                new Question("two threads append the same numbers if absent", NOT_ATOMIC, AppendingIfAbsent::new),
                new Question("one sums up while another appends", EXCEPTION, Summing::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var round = new Appending();
        var stop = new Stop();
        List<Thread> threads = round.actors().stream()
                .map(actor -> Thread.ofPlatform()
                        .name(actor.role())
                        .start(() -> actor.work().work(stop)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return round.complaint(List.of((long) MOST, (long) MOST)) == null;
    }

    /** Both append ones; the sum must be as many as they have appended. */
    private static final class Appending implements Round {
        private final SharedList list = NEW.create();

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(2, new Actor("appender", this::append));
        }

        private long append(Stop stop) {
            long done = 0;
            while (done < MOST && !stop.requested()) {
                appendOne();
                done++;
            }
            return done;
        }

        private void appendOne() {
            try {
                list.append(1);
            } catch (IndexOutOfBoundsException e) {
                return; // it was appended and is not there: the sum will tell
            }
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long expected = operations.stream().mapToLong(Long::longValue).sum();
            long sum;
            try {
                sum = list.sum();
            } catch (NullPointerException e) {
                return "a place in the list is empty, and the sum throws";
            }
            return sum == expected
                    ? null
                    : String.format(Locale.ROOT, "%,d numbers appended, %,d are in the list", expected, sum);
        }
    }

    /** Both append 1, 2, 3 and so on if absent; no number may be there twice. */
    private static final class AppendingIfAbsent implements Round {
        private final SharedList list = NEW.create();

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(2, new Actor("careful appender", this::append));
        }

        private long append(Stop stop) {
            int number = 0;
            while (number < MOST_DIFFERENT && !stop.requested()) {
                number++;
                list.appendIfAbsent(number);
            }
            return number;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long most = Collections.max(operations);
            long tooMuch = list.sum() - most * (most + 1) / 2;
            return tooMuch == 0
                    ? null
                    : String.format(
                            Locale.ROOT, "1 to %,d were appended if absent, and the sum is off by %,d", most, tooMuch);
        }
    }

    /** One appends ones, the other sums up; what a sum throws is the judge's. */
    private static final class Summing implements Round {
        private static final long BACKWARDS = -1;

        private final SharedList list = NEW.create();
        private long broken; // written by the reader, read when it has ended

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("appender", this::append), new Actor("reader", this::sumUp));
        }

        private long append(Stop stop) {
            long done = 0;
            while (done < MOST && !stop.requested()) {
                list.append(1);
                done++;
            }
            return done;
        }

        private long sumUp(Stop stop) {
            long before = 0;
            long done = 0;
            while (!stop.requested()) {
                long sum = list.sum();
                if (sum < before) {
                    broken = BACKWARDS;
                }
                before = sum;
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return broken == BACKWARDS ? "a later sum was smaller, though nothing was removed" : null;
        }
    }
}
