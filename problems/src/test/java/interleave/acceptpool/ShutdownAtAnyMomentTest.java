package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients ask and ask, others come and go, and the server is closed after some number of answers, another one each time. Each
 * client checks every byte: what it gets is what it asked for, as far as it goes. And it learns that the server has gone.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class ShutdownAtAnyMomentTest {
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final int CLIENTS = 4; // fewer than a pool has workers
    private static final int MOST_ANSWERS = 60;
    private static final long SEED = 5;

    @ParameterizedTest
    @MethodSource("manyAtATime")
    void nobody_gets_a_wrong_byte_and_the_close_ends(Rung rung) throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            LineServer server = rung.start();
            var answers = new CountDownLatch(random.nextInt(MOST_ANSWERS));
            List<FutureTask<Boolean>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String name = "client " + i + " of round " + round;
                boolean stays = i % 2 == 0;
                var client = new FutureTask<>(() -> ask(server.address(), name, stays, answers));
                clients.add(client);
                Thread.ofPlatform().daemon().name(name).start(client);
            }
            answers.await();

            server.close(PATIENCE); // in time or not: a client that never stops asking is never done
            for (FutureTask<Boolean> client : clients) {
                assertThat(client.get())
                        .as("every byte, seed %s round %s", SEED, round)
                        .isTrue();
            }
        }
    }

    static List<Rung> manyAtATime() {
        return Rung.all()
                .filter(rung -> rung.together() > 10 || rung.toString().startsWith("Exec") || rung.isPooled())
                .filter(rung -> !rung.toString().equals("ReusePort")) // starting its processes would take minutes
                .toList();
    }

    /** Asks until the server has gone, on one connection or each time on another; whether all that came back was right. */
    private static boolean ask(InetSocketAddress server, String name, boolean stays, CountDownLatch answers) {
        int n = 0;
        try {
            while (true) {
                try (var client = new LineClient(server)) {
                    do {
                        String question = name + ", question " + n + "\n";
                        String expected = question.toUpperCase(Locale.ROOT);
                        String answer = client.ask(question);
                        answers.countDown();
                        n++;
                        if (!answer.equals(expected)) {
                            while (answers.getCount() > 0) {
                                answers.countDown(); // there will be no more from this one
                            }
                            return expected.startsWith(answer); // cut off, or nothing at all: the server has gone
                        }
                    } while (stays);
                }
            }
        } catch (IOException e) {
            return true; // refused, or hung up on before the question had arrived
        }
    }
}
