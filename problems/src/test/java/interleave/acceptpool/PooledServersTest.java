package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the slides' pool does to its sixth client, and what can be done about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PooledServersTest {
    private static final LineSettings TWO_WORKERS = LineSettings.LOOPBACK.withWorkers(2);
    private static final int CROWD = 512;

    @Test
    void while_every_worker_has_a_client_the_next_is_connected_and_unheard() throws Exception {
        try (var server = new PooledLineServer(TWO_WORKERS);
                var first = new LineClient(server.address());
                var second = new LineClient(server.address());
                var third = new LineClient(server.address())) {
            first.ask("first\n");
            second.ask("second\n");
            third.send("third\n");
            for (int i = 0; i < 100; i++) {
                assertThat(first.ask("once more\n")).isEqualTo("ONCE MORE\n");
            }
            assertThat(third.hasAnswer()).isFalse();
            assertThat(server.status().active()).isEqualTo(2);

            second.leave();
            assertThat(third.readLine()).isEqualTo("THIRD\n");
        }
    }

    @Test
    void a_time_limit_gives_the_worker_of_a_silent_client_to_the_next() throws Exception {
        try (var server = new PooledLineServer(TWO_WORKERS, Duration.ofMillis(100));
                var first = new LineClient(server.address());
                var second = new LineClient(server.address());
                var third = new LineClient(server.address())) {
            third.send("third\n");

            assertThat(third.readLine()).isEqualTo("THIRD\n");
            assertThat(first.readAll() + second.readAll())
                    .contains("error: no line for 100 ms; others would like to be served.\n");
            assertThat(server.status().sentAway()).isPositive();
        }
    }

    @Test
    void five_workers_who_give_turns_starve_none_of_512_clients_who_stay() throws Exception {
        List<LineClient> crowd = new ArrayList<>();
        try (var server = new TurnTakingLineServer(LineSettings.LOOPBACK.withWorkers(5))) {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(new LineClient(server.address()));
            }
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < CROWD; i++) {
                    crowd.get(i).send("client " + i + " round " + round + "\n");
                }
                for (int i = 0; i < CROWD; i++) {
                    assertThat(crowd.get(i).readLine()).isEqualTo("CLIENT " + i + " ROUND " + round + "\n");
                }
            }
            assertThat(server.status().connected()).isEqualTo(CROWD);
            assertThat(server.status().served())
                    .isGreaterThanOrEqualTo(3 * CROWD - server.status().active());
        } finally {
            for (LineClient client : crowd) {
                client.close();
            }
        }
    }

    @Test
    void whoever_there_is_no_room_for_is_told_so() throws Exception {
        try (var server = new TurnTakingLineServer(LineSettings.LOOPBACK.withLimit(2));
                var first = new LineClient(server.address());
                var second = new LineClient(server.address())) {
            first.ask("first\n");
            second.ask("second\n");
            try (var third = new LineClient(server.address())) {
                assertThat(third.readAll())
                        .isEqualTo(
                                "error: 2 clients are connected, and that is all there is room for; come again later.\n");
            }
            assertThat(server.status().refused()).isEqualTo(1);

            second.leave();
            await(() -> server.status().connected() == 1);
            try (var next = new LineClient(server.address())) {
                assertThat(next.ask("next\n")).isEqualTo("NEXT\n");
            }
        }
    }

    @Test
    void the_silent_and_those_who_never_finish_a_line_are_sent_away() throws Exception {
        try (var server = new TurnTakingLineServer(LineSettings.LOOPBACK, Duration.ofMillis(100));
                var silent = new LineClient(server.address());
                var slow = new LineClient(server.address())) {
            var dripping = CompletableFuture.runAsync(() -> drip(slow));

            assertThat(silent.readAll()).isEqualTo("error: no line for 100 ms; others would like to be served.\n");
            dripping.join(); // ends when the server has hung up
            await(() -> server.status().connected() == 0);
            assertThat(server.status().sentAway()).isEqualTo(2);
        }
    }

    private static void drip(LineClient slow) {
        try {
            while (true) {
                slow.send("a");
                java.util.concurrent.locks.LockSupport.parkNanos(
                        1_000_000); // a byte now and then; nothing waits for it
            }
        } catch (IOException e) {
            // what it is for
        }
    }

    @Test
    void who_does_not_read_is_not_read_from_and_holds_up_nobody() throws Exception {
        byte[] line = new byte[60_000];
        Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        int lines = 600; // more than the buffers between them hold
        try (var server = new TurnTakingLineServer(LineSettings.LOOPBACK.withWorkers(1));
                var greedy = new LineClient(server.address());
                var modest = new LineClient(server.address())) {
            var sending = CompletableFuture.runAsync(() -> send(greedy, line, lines));
            for (int i = 0; i < 1000; i++) {
                assertThat(modest.ask("me too\n")).isEqualTo("ME TOO\n");
            }
            assertThat(sending).isNotDone();

            byte[] capitals = new String(line, java.nio.charset.StandardCharsets.US_ASCII)
                    .toUpperCase(java.util.Locale.ROOT)
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < lines; i++) {
                assertThat(greedy.read(line.length)).isEqualTo(capitals);
            }
            sending.join();
        }
    }

    private static void send(LineClient client, byte[] line, int times) {
        try {
            for (int i = 0; i < times; i++) {
                client.send(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void after_a_close_nobody_is_there_any_more() throws Exception {
        for (Rung rung : Rung.all().filter(Rung::isPooled).toList()) {
            var server = (Pooled) rung.start(TWO_WORKERS);
            try (var client = new LineClient(server.address())) {
                client.ask("hello\n");
                assertThat(server.close(Duration.ofMinutes(1))).isTrue();
                assertThat(client.readAll()).isEmpty();
                assertThat(server.close(Duration.ofMinutes(1))).isTrue();
                assertThatThrownBy(() -> new LineClient(server.address())).isInstanceOf(ConnectException.class);
                assertThat(server.status().active()).isZero();
                assertThat(Thread.getAllStackTraces().keySet())
                        .noneMatch(thread -> thread.getName().startsWith("worker-"));
            }
        }
    }

    @Test
    void a_status_reads_as_a_sentence() throws Exception {
        try (var server = new TurnTakingLineServer(LineSettings.LOOPBACK.withWorkers(3))) {
            assertThat(server.status())
                    .hasToString("active 0 of 3 workers, connected 0, waiting 0, oldest wait 0 ms, served 0, refused 0,"
                            + " sent away 0");
        }
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) { // the test's own time limit ends it
            Thread.onSpinWait();
        }
    }
}
