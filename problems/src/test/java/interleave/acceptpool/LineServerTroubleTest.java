package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.acceptpool.TroubledCapitals.Hang;
import interleave.acceptpool.TroubledCapitals.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service that hangs or fails for one client does to the others, and to who closes the server. */
@ParameterizedClass(name = "{0}")
@MethodSource("thoseInThisProcess")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class LineServerTroubleTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration FOR_EVER = Duration.ofHours(1); // longer than the test may take
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int OTHERS = LineSettings.LOOPBACK.workers() - 1; // for each there is a worker left
    private static final int ROUNDS = 20;

    private final Rung rung;

    LineServerTroubleTest(Rung rung) {
        this.rung = rung;
    }

    static List<Rung> thoseInThisProcess() {
        return Rung.all().filter(rung -> !rung.inOtherProcesses()).toList(); // for those see ProcessTroubleTest
    }

    @Test
    void whose_service_hangs_is_alone_with_that_where_others_have_a_thread_left() throws Exception {
        assumeTrue(!rung.hasOneThread(), "one thread serves all");
        try (var hang = new Hang();
                var server = start(hang);
                var hung = new LineClient(server.address())) {
            hung.send("before\nhang!\nafter\n");
            hang.await();
            List<LineClient> others = clients(server, OTHERS);
            talk(others);
            assertThat(hung.hasAnswer()).isFalse();

            hang.letGo();
            assertThat(hung.readLine() + hung.readLine() + hung.readLine()).isEqualTo("BEFORE\nHANG!\nAFTER\n");
            talk(others);
            leave(others);
        }
    }

    @Test
    void whoever_waits_behind_a_service_that_hangs_gets_all_when_it_goes_on() throws Exception {
        assumeTrue(rung.hasOneThread(), "others do not wait");
        try (var hang = new Hang();
                var server = start(hang);
                var hung = new LineClient(server.address())) {
            hung.send("before\nhang!\nafter\n");
            hang.await();
            List<LineClient> others = clients(server, OTHERS);
            for (int i = 0; i < OTHERS; i++) {
                others.get(i).send("client " + i + "\nwaits\n");
            }
            assertThat(others).noneMatch(LineServerTroubleTest::hasAnswer);

            hang.letGo();
            assertThat(hung.readLine() + hung.readLine() + hung.readLine()).isEqualTo("BEFORE\nHANG!\nAFTER\n");
            hung.leave();
            for (int i = 0; i < OTHERS; i++) {
                assertThat(others.get(i).end().readAll()).isEqualTo("CLIENT " + i + "\nWAITS\n");
                others.get(i).leave();
            }
        }
    }

    @Test
    void a_close_does_not_wait_for_a_service_that_hangs_and_nothing_is_left_when_it_goes_on() throws Exception {
        serveOnce();
        Leftovers before = Leftovers.now();
        try (var hang = new Hang()) {
            var server = start(hang);
            try (var hung = new LineClient(server.address())) {
                hung.send("hang!\n");
                hang.await();
                assertThat(server.close(SHORT)).as("all was answered").isFalse(); // or the test times out

                hang.letGo();
                assertThat(answerOrEnd(hung)).isIn("", "HANG!\n");
                server.close(FOR_EVER); // nobody is there to be waited for
            }
        }
        before.awaitNoMore();
    }

    @Test
    void whose_service_fails_is_hung_up_on_and_nobody_else() throws Exception {
        serveOnce();
        Leftovers before = Leftovers.now();
        fail(() -> {
            throw new IllegalStateException("on purpose");
        });
        fail(() -> {
            throw new StackOverflowError("on purpose");
        });
        before.awaitNoMore();
    }

    private void fail(Trouble trouble) throws Exception {
        try (var server = start(trouble)) {
            List<LineClient> others = clients(server, rung.together() > 1 ? 1 : 0);
            talk(others);
            for (int i = 0; i < 3 * LineSettings.LOOPBACK.workers(); i++) { // each worker meets some
                try (var unlucky = new LineClient(server.address())) {
                    unlucky.send("unlucky!\n");
                    assertThat(answerOrEnd(unlucky)).isEmpty();
                }
                talk(others);
            }
            leave(others);
            Lines.assertServes(server);
            assertThat(server.close(LONG)).as("nobody is left").isTrue();
        }
    }

    /** Afterwards what the JDK keeps for itself is there. */
    private void serveOnce() throws IOException {
        try (var server = rung.start()) {
            Lines.assertServes(server);
        }
    }

    private LineServer start(Trouble trouble) throws IOException {
        return rung.start(LineSettings.LOOPBACK.withCapitals(new TroubledCapitals(trouble)));
    }

    private static List<LineClient> clients(LineServer server, int count) throws IOException {
        List<LineClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(new LineClient(server.address()));
        }
        return clients;
    }

    /** Each checks every byte of its answers. */
    private static void talk(List<LineClient> clients) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < clients.size(); i++) {
                clients.get(i).send("client " + i + ", round " + round + "\n");
            }
            for (int i = 0; i < clients.size(); i++) {
                assertThat(clients.get(i).readLine()).isEqualTo("CLIENT " + i + ", ROUND " + round + "\n");
            }
        }
    }

    private static void leave(List<LineClient> clients) throws IOException {
        for (LineClient client : clients) {
            assertThat(client.end().readAll()).as("what nobody asked for").isEmpty();
            client.leave();
        }
    }

    private static boolean hasAnswer(LineClient client) {
        try {
            return client.hasAnswer();
        } catch (IOException e) {
            throw new AssertionError("hung up on", e);
        }
    }

    /** The line that comes, or nothing if the server hangs up, politely or not. */
    private static String answerOrEnd(LineClient client) {
        try {
            return client.readLine();
        } catch (IOException e) {
            return "";
        }
    }
}
