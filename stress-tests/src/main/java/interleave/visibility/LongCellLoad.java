package interleave.visibility;

import static interleave.support.Defect.TORN_VALUE;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A cell at work: one thread writes 64 ones and 64 zeros by turns; does another ever read anything else? */
public final class LongCellLoad implements LoadSpec {
    private static final LongCellFactory NEW = Subject.factory(LongCellFactory.class);
    private static final int READS = 20_000;

    /** Created by the engine, by name. */
    public LongCellLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("one writes while another reads", TORN_VALUE, Reading::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        LongCell cell = NEW.create();
        Thread writer = Thread.ofPlatform().name("writer").start(() -> {
            for (int i = 0; i < READS; i++) {
                cell.set(-(i & 1));
            }
        });
        boolean whole = true;
        for (int i = 0; i < READS; i++) {
            whole &= Reading.whole(cell.get());
        }
        writer.join();
        return whole;
    }

    private static final class Reading implements Round {
        private final LongCell cell = NEW.create();

        // Written by the reader, read when it has ended.
        private long torn;
        private long example;

        static boolean whole(long value) {
            return value == 0 || value == -1;
        }

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("writer", this::write), new Actor("reader", this::read));
        }

        private long write(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                cell.set(-(done & 1));
                done++;
            }
            return done;
        }

        private long read(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                long value = cell.get();
                if (!whole(value)) {
                    torn++;
                    example = value;
                }
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            if (torn == 0) {
                return null;
            }
            return String.format(
                    Locale.ROOT,
                    "all ones or all zeros were written, but %,d of %,d reads gave something else, such as %016x",
                    torn,
                    operations.get(1),
                    example);
        }
    }
}
