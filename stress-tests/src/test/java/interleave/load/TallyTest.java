package interleave.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is counted comes out under its own name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {
    private static final LoadPlan PLAN = new LoadPlan(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), 4, Duration.ofSeconds(1), 50, true);

    private final Tally tally = new Tally();

    @Test
    void each_percentile_is_the_one_it_is_called_after() {
        for (int micros = 1; micros <= 10_000; micros++) {
            tally.answered(micros * 1_000L);
        }
        LoadReport report = report();

        assertThat(report.p50Micros()).isCloseTo(5_000, withPercentage(1));
        assertThat(report.p99Micros()).isCloseTo(9_900, withPercentage(0.2));
        assertThat(report.p999Micros()).isCloseTo(9_990, withPercentage(0.2));
        assertThat(report.maxMicros()).isCloseTo(10_000, withPercentage(0.1));
        assertThat(report.requests()).isEqualTo(10_000);
        assertThat(report.perSecond()).isEqualTo(5_000);
    }

    @Test
    void each_kind_of_failure_is_counted_apart() {
        tally.unanswered(7_000_000);
        tally.wrong("first");
        tally.wrong("second");
        for (int i = 0; i < 3; i++) {
            tally.closed("closed " + i);
        }
        for (int i = 0; i < 4; i++) {
            tally.refused("refused " + i);
        }
        tally.connected(2_000_000);
        tally.connected(9_000_000);
        tally.connected(1_000_000);
        LoadReport report = report();

        assertThat(List.of(report.unanswered(), report.wrong(), report.closed(), report.refused(), report.connects()))
                .containsExactly(1L, 2L, 3L, 4L, 3L);
        assertThat(report.maxMicros()).as("who waited in vain has waited").isGreaterThanOrEqualTo(7_000);
        assertThat(report.slowestConnectMillis()).isEqualTo(9);
        assertThat(report.sentences()).startsWith("first", "second", "closed 0").hasSize(9);
        assertThat(report.starved()).containsExactly(3);
        assertThat(List.of(report.clients(), report.perSecondAsked(), report.seconds(), report.connectPerRequest()))
                .containsExactly(4, 50.0, 2.0, true);
    }

    @Test
    void one_who_was_cut_off_is_enough_for_a_server_not_to_hold() {
        tally.answered(1_000);
        assertThat(tally.report(PLAN, 1_000, List.of()).holds()).isTrue();
        tally.closed("closed");
        assertThat(tally.report(PLAN, 1_000, List.of()).holds()).isFalse();
    }

    private LoadReport report() {
        return tally.report(PLAN, 2_000_000_000L, List.of(3));
    }
}
