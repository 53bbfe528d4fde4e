package interleave.judged;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.spec.Scaling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: which bursts count, and what do they say? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeriesTest {
    private static final long WINDOW = 4_000_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final Scaling.Job COMPUTING = new Scaling.Job("primes", "numbers", 4, true);
    private static final Scaling.Job WAITING = new Scaling.Job("requests", "answers", 60, false);
    private static final Scaling.Way WAY = new Scaling.Threads("plain", "plain", (job, address) -> shift -> 0);

    @Test
    void the_median_of_the_kept_bursts_is_told_as_a_multiple_of_one_workers() {
        var series = new Series(COMPUTING, WAY, 1);
        for (int pieces : new int[] {4_000, 6_000, 5_000, 4_500, 5_500}) {
            series.add(new Team.Tally(pieces, 0), WINDOW);
        }
        var point = series.point(500_000);

        assertThat(point.perSecond()).isEqualTo(1_250_000);
        assertThat(point.speedup()).isEqualTo(2.5);
        assertThat(point.least()).isEqualTo(2.0);
        assertThat(point.most()).isEqualTo(3.0);
        assertThat(point.conclusive()).isTrue();
    }

    @Test
    void a_burst_does_not_count_when_a_worker_waited_for_its_core() {
        var series = new Series(COMPUTING, WAY, 1);
        series.add(new Team.Tally(1_000, 79_000), WINDOW);
        series.add(new Team.Tally(1_000, 81_000), WINDOW); // more than a fiftieth

        assertThat(series.point(1).kept()).isEqualTo(1);
        assertThat(series.point(1).bursts()).isEqualTo(2);
    }

    @Test
    void workers_who_have_no_core_of_their_own_are_expected_to_wait_for_each_other() {
        var series = new Series(COMPUTING, WAY, CORES + 1);
        series.add(new Team.Tally(1_000, WINDOW), WINDOW);
        series.add(new Team.Tally(1_000, 2 * WINDOW), WINDOW);

        assertThat(series.point(1).kept()).isEqualTo(1);
    }

    @Test
    void those_who_do_not_compute_need_not_wait_for_each_other() {
        var series = new Series(WAITING, WAY, CORES + 1);
        series.add(new Team.Tally(1_000, WINDOW), WINDOW);

        assertThat(series.point(1).kept()).isZero();
    }

    @Test
    void too_few_bursts_say_nothing() {
        var series = new Series(COMPUTING, WAY, 1);
        for (int i = 0; i < 4; i++) {
            series.add(new Team.Tally(1_000, 0), WINDOW);
        }
        assertThat(series.enough()).isFalse();
        assertThat(series.point(1_000).conclusive()).isFalse();
    }

    @Test
    void nothing_is_said_of_a_speed_up_when_nobody_knows_what_one_does() {
        var series = new Series(COMPUTING, WAY, 2);
        for (int i = 0; i < 10; i++) {
            series.add(new Team.Tally(1_000, 0), WINDOW);
        }
        assertThat(series.point(0).speedup()).isZero();
        assertThat(series.point(0).conclusive()).isFalse();
    }
}
