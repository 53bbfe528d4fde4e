package interleave.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.judge.ComparedFigures;
import interleave.judge.Spread;
import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a bench measures of things whose figures are known beforehand, as far as a busy machine allows to know them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class BenchTest {
    private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Test
    void every_item_of_the_timetable_arrives_and_is_counted() throws Exception {
        Sample.Paced sample = paced(new Passing(), 100);

        assertThat(sample.items()).isEqualTo(100);
        assertThat(sample.seconds()).isGreaterThanOrEqualTo(0.099);
    }

    /** One give takes 200 ms. Who measures each give alone sees one slow item of 400; in truth 200 of them were late. */
    @Test
    void what_had_to_wait_because_of_something_else_counts_from_its_date() throws Exception {
        ComparedFigures.Paced stalled = summary(paced(new StallingOnce(), 400));

        assertThat(stalled.p99Micros())
                .as("four of 400 waited for nearly all of the stall")
                .isGreaterThan(190_000);
        assertThat(stalled.medianMicros().median()).isLessThan(stalled.p99Micros());
        assertThat(late(paced(new StallingOnce(), 400)))
                .as("all that were due during the stall, but for those of its last 50 ms")
                .isGreaterThanOrEqualTo(149);
    }

    @Test
    void a_thread_that_spins_for_nothing_uses_a_core() throws Exception {
        Sample.Idle sample = idle(new Spinning());

        assertThat(sample.used().cpuNanos()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(20));
    }

    @Test
    void a_thread_that_is_told_uses_nothing_and_is_never_woken() throws Exception {
        Sample.Idle sample = idle(new Passing());

        assertThat(sample.waits()).isTrue();
        assertThat(sample.used().cpuNanos()).isLessThan(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(Summary.wakeUpsPerSecond(sample)).isLessThan(10);
    }

    @Test
    void a_thread_that_naps_is_woken_again_and_again() throws Exception {
        Sample.Idle sample = idle(new Napping());

        assertThat(sample.used().wakeUps()).isBetween(3L, 60L); // every 10 ms for 300, on a machine that may be busy
    }

    @Test
    void where_nobody_waits_there_is_no_idling() throws Exception {
        assertThat(idle((Operation) () -> {}).waits()).isFalse();
    }

    @Test
    void flat_out_all_that_was_given_is_taken_by_somebody() throws Exception {
        var passing = new Passing();

        Sample.FlatOut sample = (Sample.FlatOut) bench(passing).measure(new Step(Step.Kind.FLAT_OUT, 50));

        assertThat(sample.shares()).hasSize(2);
        assertThat(sample.items()).isEqualTo(passing.given - 2); // two of them said that it was over
        assertThat(Summary.itemsPerSecond(sample)).isPositive();
    }

    @Test
    void a_thread_that_dies_ends_the_round() {
        Operation dying = () -> {
            throw new IllegalStateException("no more");
        };

        assertThatThrownBy(() -> paced(dying, 10)).hasMessageContaining("no more");
    }

    @Test
    void rounds_in_which_others_were_busy_do_not_count() throws Exception {
        Sample.Paced quiet = paced(new Passing(), 20);
        var disturbed = new Sample.Paced(quiet.latencies(), quiet.items(), quiet.seconds() * 1_000, quiet.used(), 0.9);

        ComparedFigures.Paced mixed = summary(quieted(quiet), disturbed, quieted(quiet));

        assertThat(mixed.kept()).isEqualTo(2);
        assertThat(mixed.rounds()).isEqualTo(3);
        assertThat(mixed.conclusive()).isFalse();
        assertThat(summary(quieted(quiet), quieted(quiet), quieted(quiet)).conclusive())
                .isTrue();
    }

    @Test
    void the_middle_of_an_even_number_of_rounds_is_one_of_them() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2, 1, 4));
    }

    /** How many items took longer than 50 ms. */
    private static long late(Sample.Paced sample) {
        var histogram = Summary.decoded(sample);
        return histogram.getCountBetweenValues(TimeUnit.MILLISECONDS.toNanos(50), histogram.getMaxValue());
    }

    private static Sample.Paced quieted(Sample.Paced sample) {
        return new Sample.Paced(sample.latencies(), sample.items(), sample.seconds(), sample.used(), 0);
    }

    private static ComparedFigures.Paced summary(Sample.Paced... samples) {
        ComparedFigures.Paced paced = Summary.of(List.of(samples), 0, 0).paced();
        assertThat(paced).isNotNull();
        return java.util.Objects.requireNonNull(paced);
    }

    private static Sample.Paced paced(Comparison.Bench subject, int millis) throws InterruptedException {
        return (Sample.Paced) bench(subject).measure(new Step(Step.Kind.PACED, millis));
    }

    private static Sample.Idle idle(Comparison.Bench subject) throws InterruptedException {
        return (Sample.Idle) bench(subject).measure(new Step(Step.Kind.IDLE, 300));
    }

    private static Bench bench(Comparison.Bench subject) {
        return new Bench(new Comparison() {
            @Override
            public String item() {
                return "item";
            }

            @Override
            public Comparison.Bench bench() {
                return subject;
            }
        });
    }

    private static class Passing implements HandOver {
        final BlockingQueue<Long> queue = new LinkedBlockingQueue<>();
        long given; // by one producer, read when it has ended

        @Override
        public void give(long item) {
            given++;
            queue.add(item);
        }

        @Override
        public long take() throws InterruptedException {
            return queue.take();
        }
    }

    private static final class StallingOnce extends Passing {
        @Override
        public void give(long item) {
            super.give(item);
            if (given == 1) {
                long end = System.nanoTime() + STALL_NANOS;
                while (System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(STALL_NANOS / 10);
                }
            }
        }
    }

    private static final class Spinning extends Passing {
        @Override
        public long take() {
            for (Long item = queue.poll(); ; item = queue.poll()) {
                if (item != null) {
                    return item;
                }
            }
        }
    }

    private static final class Napping extends Passing {
        @Override
        public long take() {
            for (Long item = queue.poll(); ; item = queue.poll()) {
                if (item != null) {
                    return item;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }
}
