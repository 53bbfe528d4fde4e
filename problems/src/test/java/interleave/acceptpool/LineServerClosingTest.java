package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How each server of the ladder ends: nothing that was received is lost, and nothing is left. */
@ParameterizedClass(name = "{0}")
@MethodSource("interleave.acceptpool.Rung#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class LineServerClosingTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Rung rung;

    LineServerClosingTest(Rung rung) {
        this.rung = rung;
    }

    @Test
    void closing_sends_silent_clients_away_at_once() throws Exception {
        var server = rung.start();
        List<LineClient> clients = new ArrayList<>();
        for (int i = 0; i < Math.min(5, rung.together()); i++) {
            clients.add(new LineClient(server.address()));
            assertThat(clients.getLast().ask("here\n")).isEqualTo("HERE\n");
        }
        assertThat(server.close(LONG)).isTrue();
        for (LineClient client : clients) {
            assertThat(client.readAll()).isEmpty();
            client.close();
        }
    }

    @Test
    void what_was_received_before_closing_is_answered() throws Exception {
        String lines = "answer me\n".repeat(10_000);
        for (int i = 0; i < 5; i++) {
            var server = rung.start();
            try (var client = new LineClient(server.address())) {
                assertThat(client.ask("here\n")).isEqualTo("HERE\n");
                var answers = new FutureTask<>(client::readAll);
                client.send(lines);
                client.awaitReceived();
                Thread.ofVirtual().start(answers);
                assertThat(server.close(LONG)).isTrue();
                assertThat(answers.get()).isEqualTo(lines.replace("answer me", "ANSWER ME"));
            }
        }
    }

    @Test
    void whoever_does_not_read_is_left_when_the_patience_is_used_up() throws Exception {
        var server = rung.start();
        try (var client = new LineClient(server.address())) {
            var sent = new AtomicInteger();
            var writing = new FutureTask<>(() -> {
                for (int i = 0; i < 100_000; i++) { // far more than all buffers on the way can hold
                    client.send("never read\n".repeat(100));
                    sent.incrementAndGet();
                }
                return sent;
            });
            assertThat(client.ask("here\n")).isEqualTo("HERE\n");
            Thread.ofVirtual().start(writing);
            awaitStandstill(sent);
            assertThat(server.close(Duration.ofMillis(100))).isFalse();
            assertThatThrownBy(writing::get).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void closing_twice_is_closing_once() throws Exception {
        var server = rung.start();
        assertThat(server.close(LONG)).isTrue();
        assertThat(server.close(LONG)).isTrue();
        server.close();
        assertThatThrownBy(() -> new LineClient(server.address())).isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void the_address_is_free_again() throws Exception {
        var server = rung.start();
        try (var client = new LineClient(server.address())) {
            assertThat(client.ask("here\n")).isEqualTo("HERE\n");
            server.close(LONG);
        }
        try (var next = rung.start(LineSettings.LOOPBACK.withAddress(server.address()));
                var client = new LineClient(next.address())) {
            assertThat(client.ask("here\n")).isEqualTo("HERE\n");
        }
    }

    @Test
    void no_thread_and_no_descriptor_is_left() throws Exception {
        startUseAndClose(); // now what the JDK keeps for itself is there
        Leftovers before = Leftovers.now();
        for (int i = 0; i < 3; i++) {
            startUseAndClose();
        }
        before.awaitNoMore();
    }

    private void startUseAndClose() throws Exception {
        var server = rung.start();
        try (var client = new LineClient(server.address())) {
            client.ask("here\n");
            new LineClient(server.address()).send("breaks off").reset();
            server.close(LONG);
        }
    }

    /** Waits until all buffers are full, there and back: who writes has got nowhere for a hundred looks. */
    private static void awaitStandstill(AtomicInteger sent) {
        int[] seen = new int[2];
        Leftovers.await("nothing more can be sent", () -> {
            int now = sent.get();
            seen[1] = now == seen[0] && now > 0 ? seen[1] + 1 : 0;
            seen[0] = now;
            return seen[1] > 100;
        });
    }
}
