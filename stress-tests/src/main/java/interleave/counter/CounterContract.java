package interleave.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Subject;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Counter} does when its threads take turns. One schedule each, so races are out of
 * reach: every broken counter of this lesson passes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class CounterContract {
    private static final CounterFactory NEW = Subject.factory(CounterFactory.class);

    private final Counter counter = NEW.create();

    @Test
    void starts_at_zero() {
        assertEquals(0, counter.get());
    }

    @Test
    void counts_every_increment() {
        increment(1_000);

        assertEquals(1_000, counter.get());
    }

    @Test
    void is_not_changed_by_reading() {
        increment(3);
        counter.get();

        assertEquals(3, counter.get());
    }

    @Test
    void returns_the_count_when_reset() {
        increment(3);

        assertEquals(3, counter.reset());
    }

    @Test
    void counts_from_zero_after_a_reset() {
        increment(3);
        counter.reset();
        increment(2);

        assertEquals(2, counter.get());
    }

    @Test
    void returns_zero_when_reset_twice() {
        increment(3);
        counter.reset();

        assertEquals(0, counter.reset());
    }

    @Test
    void returns_at_each_reset_only_what_came_since_the_last() {
        increment(3);
        counter.reset();
        increment(2);

        assertEquals(2, counter.reset());
    }

    @Test
    void counts_the_increments_of_all_threads() throws Exception {
        increment(1);
        inAnotherThread(() -> increment(2));
        inAnotherThread(() -> increment(3));

        assertEquals(6, counter.get());
    }

    @Test
    void resets_what_other_threads_have_counted() throws Exception {
        inAnotherThread(() -> increment(2));
        long taken = inAnotherThread(counter::reset);
        inAnotherThread(() -> increment(1));

        assertEquals(2, taken);
        assertEquals(1, counter.get());
    }

    @Test
    void is_independent_of_other_counters() {
        Counter other = NEW.create();
        increment(3);

        assertEquals(0, other.get());
    }

    private long increment(int times) {
        for (int i = 0; i < times; i++) {
            counter.increment();
        }
        return times;
    }

    /** Runs {@code work} to its end in a new thread, and hands on what it returns or throws. */
    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("other").start(task);
        return task.get();
    }
}
