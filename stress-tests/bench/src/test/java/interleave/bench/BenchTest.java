package interleave.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Runs everything that is measured for a moment. Nothing is said about speed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class BenchTest {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(2);

    @TestFactory
    Stream<DynamicTest> every_contestant_does_its_work() {
        return Contest.all().stream()
                .flatMap(contest -> contest.contestants().stream()
                        .map(one -> dynamicTest(contest.task() + ": " + one.name(), () -> {
                            Sample sample =
                                    Crew.run(one.name(), one.work().apply(contest.busyActors()), MOMENT, false, true);

                            assertThat(sample.perSecond()).isPositive();
                            assertThat(sample.longestNanos()).isPositive();
                            assertThat(sample.leastShare()).isBetween(0.0, 1.0);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> every_subject_of_jmh_takes_its_turn() {
        return IntStream.range(0, Sustained.all().size())
                .boxed()
                .flatMap(i -> Sustained.all().get(i).subjects().keySet().stream()
                        .map(name -> dynamicTest(
                                name, () -> Sustained.subject(i + " " + name).take())));
    }

    @Test
    void a_place_made_for_one_that_lets_in_two_gives_no_figure() {
        Work work = new Exclusion(2, () -> {}, () -> {});

        assertThatThrownBy(() -> work.check(new long[] {1, 1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("visits: expected 2, found 0");
    }

    @Test
    void ratios_are_taken_within_a_round() {
        var scores = new Scores("theirs");
        scores.add(List.of(speed("theirs", 10), speed("ours", 20), "others\t0.1"));
        scores.add(List.of(speed("theirs", 100), speed("ours", 150), "others\t0.3"));
        scores.add(List.of(speed("theirs", 1), speed("ours", 1), "others\t0.2", "a warning of the JVM"));

        assertThat(scores.ratios("ours")).containsExactly(1.0, 1.5, 2.0);
        assertThat(scores.others()).isEqualTo(0.2);
    }

    @Test
    void a_burst_counts_only_if_its_threads_had_their_cores() {
        assertThat(Regime.FREE.accepts(waited(0.01), 1)).isTrue();
        assertThat(Regime.FREE.accepts(waited(0.03), 1)).isFalse();
        assertThat(Regime.OVERSUBSCRIBED.accepts(waited(0.9), 8)).isTrue();
    }

    private static String speed(String kind, double perSecond) {
        return "speed\t" + new Sample(kind, perSecond, 1, 0, 0, 0, 0).line();
    }

    private static Sample waited(double share) {
        return new Sample("any", 1, 1, 0, 0, 0, share);
    }
}
