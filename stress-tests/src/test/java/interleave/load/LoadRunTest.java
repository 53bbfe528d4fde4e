package interleave.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.load.FlawedServer.Flaw;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The load generator sees what a server does wrong, says to whom, and does not look away while it is slow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class LoadRunTest {
    private static final Flaw NONE = (client, n, line) -> client.say(FlawedServer.capitals(line));

    @Test
    void a_right_server_holds_in_all_modes() throws Exception {
        for (boolean connectPerRequest : new boolean[] {false, true}) {
            for (double rate : new double[] {0, 200}) {
                LoadReport report = run(NONE, 7, rate, connectPerRequest);

                assertThat(report.sentences()).isEmpty();
                assertThat(report.holds()).isTrue();
                assertThat(report.requests()).isPositive();
                assertThat(report.connects()).isGreaterThanOrEqualTo(connectPerRequest ? report.requests() : 7);
            }
        }
    }

    @Test
    void the_timetable_is_kept() throws Exception {
        LoadReport report = run(NONE, 3, 300, false);

        assertThat(report.requests() + report.unanswered()).isBetween(150L, 151L);
    }

    @Test
    void wrong_bytes_are_told() throws Exception {
        LoadReport report =
                run((client, n, line) -> client.say(FlawedServer.capitals(line).replace('é', 'É')), 2, 0, false);

        assertThat(report.holds()).isFalse();
        assertThat(report.sentences().getFirst()).contains("got wrong bytes at byte 59 of the answer to its request 0");
    }

    @Test
    void a_crossed_answer_is_told_by_the_numbers_of_both_clients() throws Exception {
        LoadReport report = run(
                (client, n, line) -> client.say(FlawedServer.capitals(line.replace("c000000", "c000001"))),
                2,
                0,
                false);

        assertThat(report.wrong()).isPositive();
        assertThat(report.sentences().getFirst()).isEqualTo("client 0 got the answer of client 1 (crossed)");
    }

    @Test
    void a_doubled_answer_is_told_also_if_it_is_the_last() throws Exception {
        LoadReport always =
                run((client, n, line) -> client.say(FlawedServer.capitals(line).repeat(2)), 1, 0, false);
        LoadReport once =
                run((client, n, line) -> client.say(FlawedServer.capitals(line).repeat(n == 0 ? 2 : 1)), 1, 1, false);

        assertThat(always.wrong()).isPositive();
        assertThat(once.wrong()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_told() throws Exception {
        LoadReport report = run(
                (client, n, line) -> {
                    client.say(FlawedServer.capitals(line).substring(0, 20));
                    client.socket().shutdownOutput();
                },
                1,
                0,
                false);

        assertThat(report.wrong()).isPositive();
        assertThat(report.sentences().getFirst())
                .isEqualTo("client 0 got 20 of the 64 bytes of the answer to its request 0, then the connection was"
                        + " closed (lost)");
    }

    @Test
    void a_connection_that_is_closed_on_a_client_is_told() throws Exception {
        LoadReport report = run((client, n, line) -> client.socket().close(), 1, 0, false);

        assertThat(report.closed()).isPositive();
        assertThat(report.holds()).isFalse();
    }

    @Test
    void starved_clients_are_named() throws Exception {
        LoadReport report = run(
                (client, n, line) -> {
                    if (line.startsWith("c000002")) {
                        return; // never
                    }
                    client.say(FlawedServer.capitals(line));
                },
                4,
                0,
                false);

        assertThat(report.starved()).isEqualTo(List.of(2));
        assertThat(report.unanswered()).isEqualTo(1);
        assertThat(report.holds()).isFalse();
        assertThat(report.lines()).contains("starved, without any answer: 1 of 4: clients 2");
    }

    @Test
    void a_server_that_stops_for_a_while_is_not_spared_what_was_due_meanwhile() throws Exception {
        var stop = new java.util.concurrent.CountDownLatch(1);
        LoadReport report = run(
                (client, n, line) -> {
                    if (n == 2) { // 400 ms of the 500 in which 50 requests are due
                        stop.await(400, java.util.concurrent.TimeUnit.MILLISECONDS);
                    }
                    client.say(FlawedServer.capitals(line));
                },
                1,
                100,
                false);

        assertThat(report.maxMicros()).isGreaterThan(390_000);
        assertThat(report.p50Micros())
                .as("most of them were due while it stood still: one late answer would not move the median")
                .isGreaterThan(10_000);
    }

    @Test
    void connections_that_are_refused_are_told() throws Exception {
        InetSocketAddress gone;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = (InetSocketAddress) nobody.getLocalSocketAddress();
        }
        LoadReport report = LoadRun.of(new LoadPlan(gone, 2, Duration.ofMillis(200), 0, false));

        assertThat(report.refused()).isPositive();
        assertThat(report.sentences()).anyMatch(sentence -> sentence.startsWith("client 0 could not connect: "));
        assertThat(report.starved()).containsExactly(0, 1);
    }

    @Test
    void nobody_elses_machine_is_loaded() {
        assertThatThrownBy(
                        () -> new LoadPlan(new InetSocketAddress("192.0.2.1", 80), 1, Duration.ofSeconds(1), 0, false))
                .hasMessage("loads only go to this machine, and 192.0.2.1 is not it");
    }

    private static LoadReport run(Flaw flaw, int clients, double rate, boolean connectPerRequest) throws Exception {
        try (var server = new FlawedServer(flaw)) {
            return LoadRun.of(new LoadPlan(server.address(), clients, Duration.ofMillis(500), rate, connectPerRequest));
        }
    }
}
