package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of one server notice of each other. */
@ParameterizedClass(name = "{0}")
@MethodSource("interleave.acceptpool.Rung#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class LineServerCrowdTest {
    private static final long SEED = 20261121;
    private static final int PIECE = 64 * 1024;

    private final Rung rung;

    LineServerCrowdTest(Rung rung) {
        this.rung = rung;
    }

    @Test
    void each_of_several_clients_gets_its_own_answers() throws Exception {
        assumeTrue(rung.together() > 1, "it serves one client at a time");
        try (var server = rung.start()) {
            List<LineClient> clients = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                clients.add(new LineClient(server.address()));
            }
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < clients.size(); i++) {
                    clients.get(i).send("client " + i + ", round " + round + "\n");
                }
                for (int i = 0; i < clients.size(); i++) {
                    assertThat(clients.get(i).readLine()).isEqualTo("CLIENT " + i + ", ROUND " + round + "\n");
                }
            }
            for (LineClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void the_second_client_of_a_server_for_one_waits_until_the_first_has_gone() throws Exception {
        assumeTrue(rung.together() == 1, "it serves several clients at a time");
        try (var server = rung.start();
                var first = new LineClient(server.address())) {
            assertThat(first.ask("first\n")).isEqualTo("FIRST\n");
            try (var second = new LineClient(server.address())) { // connected by the system
                second.send("second\n");
                for (int i = 0; i < 100; i++) {
                    assertThat(first.ask("first again\n")).isEqualTo("FIRST AGAIN\n");
                }
                assertThat(second.hasAnswer()).isFalse();
                first.leave();
                assertThat(second.readLine()).isEqualTo("SECOND\n");
            }
        }
    }

    @Test
    void who_does_not_read_holds_up_nobody_else_and_finds_all_answers_later() throws Exception {
        assumeTrue(rung.together() > 1, "it serves one client at a time");
        byte[] text = Lines.anyLines(new Random(SEED), 24_000_000); // more than all buffers on the way can hold
        var sent = new AtomicInteger();
        try (var server = rung.start();
                var slow = new LineClient(server.address())) {
            var writing = new FutureTask<>(() -> {
                while (sent.get() < text.length) {
                    slow.send(Arrays.copyOfRange(text, sent.get(), Math.min(text.length, sent.get() + PIECE)));
                    sent.addAndGet(PIECE);
                }
                return slow.end();
            });
            Thread.ofVirtual().start(writing);
            int seen = -1;
            for (int unchanged = 0; unchanged < 20; unchanged = seen == sent.get() ? unchanged + 1 : 0) {
                seen = sent.get();
                Lines.assertServes(server); // until nothing more can be sent, for nobody reads
            }
            assertThat(sent.get()).isLessThan(text.length);
            byte[] found = slow.read(text.length + 1);
            writing.get();

            assertThat(Arrays.equals(found, Lines.inCapitals(text))).isTrue();
        }
    }

    @Test
    void a_storm_of_connections_is_served_to_the_last() throws Exception {
        try (var server = rung.start(LineSettings.LOOPBACK.withBacklog(4096))) {
            List<LineClient> clients = new ArrayList<>();
            for (int i = 0; i < rung.storm(); i++) {
                clients.add(new LineClient(server.address()));
            }
            for (int i = 0; i < clients.size(); i++) {
                clients.get(i).send("client " + i + "\n").end();
            }
            for (int i = 0; i < clients.size(); i++) {
                try (var client = clients.get(i)) {
                    assertThat(client.readAll()).isEqualTo("CLIENT " + i + "\n");
                }
            }
        }
    }

    @Test
    void whoever_is_beyond_the_limit_waits_until_somebody_has_gone() throws Exception {
        assumeTrue(rung.lettingTheRestWait(), "it has another kind of limit");
        try (var server = rung.start(LineSettings.LOOPBACK.withLimit(2));
                var first = new LineClient(server.address());
                var second = new LineClient(server.address());
                var third = new LineClient(server.address())) {
            assertThat(first.ask("first\n")).isEqualTo("FIRST\n");
            assertThat(second.ask("second\n")).isEqualTo("SECOND\n");
            third.send("third\n");
            for (int i = 0; i < 100; i++) {
                assertThat(first.ask("first again\n")).isEqualTo("FIRST AGAIN\n");
            }
            assertThat(third.hasAnswer()).isFalse();
            second.leave();
            assertThat(third.readLine()).isEqualTo("THIRD\n");
        }
    }
}
