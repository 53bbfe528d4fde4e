package interleave.load;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.acceptpool.LineSettings;
import interleave.acceptpool.SelectorLineServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the trouble which is announced is the one that is made. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class FaultsTest {
    private static final int CLIENTS = 20;

    @Test
    void who_resets_a_connection_resets_it_and_who_dies_does_not() throws Exception {
        assertThat(resets("reset mid-line")).isEqualTo(CLIENTS);
        assertThat(resets("dying mid-line")).isZero();
    }

    /** How many of the clients who break off end by a reset. */
    private static int resets(String fault) throws Exception {
        var resets = new AtomicInteger();
        var seen = new CountDownLatch(CLIENTS);
        try (var acceptor = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        try (Socket client = acceptor.accept()) {
                            resets.addAndGet(endsByReset(client.getInputStream()) ? 1 : 0);
                        }
                        seen.countDown();
                    }
                } catch (IOException e) {
                    // closed
                }
            });
            try (var ground = new Ground((InetSocketAddress) acceptor.getLocalSocketAddress(), new Random(1))) {
                Objects.requireNonNull(Faults.all().get(fault)).make(ground);
            } catch (IOException e) {
                // the good client is not served here
            }
            seen.await();
        }
        return resets.get();
    }

    private static boolean endsByReset(InputStream in) {
        try {
            in.readAllBytes();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void the_same_seed_makes_the_same_trouble_and_another_one_other() throws Exception {
        Queue<Long> drawn = new ConcurrentLinkedQueue<>();
        try (var server = new SelectorLineServer(LineSettings.LOOPBACK)) {
            for (long seed : new long[] {7, 7, 8}) {
                FaultRun.one(
                        "draw",
                        ground -> String.valueOf(drawn.add(ground.random().nextLong())),
                        server.address(),
                        seed);
            }
        }
        assertThat(drawn).containsExactly(first(7), first(7), first(8));
    }

    private static long first(long seed) {
        return new Random(seed).nextLong();
    }
}
