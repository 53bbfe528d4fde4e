package interleave.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: do the scripts work as long as they should, with the lock, and give it up when they wait? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptTest {

    @Test
    void the_search_tries_a_number_each_time_it_is_not_over() {
        var search = new PrimeSearch();

        assertThat(search.run(new FreeThreading(), after(100))).isEqualTo(100);
        assertThat(search).hasToString("PrimeSearch[primes=" + primes(1_000_001, 100) + "]");
    }

    @Test
    void the_fingerprint_is_that_of_fnv_1a() {
        var fingerprint = new Fingerprint();

        assertThat(fingerprint.run(new FreeThreading(), after(2))).isEqualTo(2);
        assertThat(fingerprint).hasToString("Fingerprint[last=" + Integer.toHexString(fnv1a(2)) + "]");
    }

    @Test
    void whoever_computes_holds_the_lock_and_comes_to_checkpoints() throws IOException {
        var gil = new CountingGlobalLock();
        new PrimeSearch().run(gil, after(1_000));
        new Fingerprint().run(gil, after(1_000));

        assertThat(gil.checkpoints.get()).isGreaterThan(100);
        assertThat(gil).hasToString("1 0 1 0");
    }

    @Test
    void whoever_waits_for_an_answer_does_not_hold_the_lock() throws IOException {
        var gil = new CountingGlobalLock();
        try (var server = new ThinkingServer(1)) {
            assertThat(new Requests(server.port()).run(gil, after(4))).isEqualTo(2); // asked before and after each
        }
        assertThat(gil).hasToString("1 0 1 0 1 0");
    }

    @Test
    void the_server_thinks_as_long_as_it_says() throws IOException {
        try (var server = new ThinkingServer(20)) {
            long begun = System.nanoTime();
            new Requests(server.port()).run(new FreeThreading(), after(2));

            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(20_000_000);
        }
    }

    @Test
    void a_client_is_told_that_the_server_has_gone() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().name("silent server").start(() -> hangUp(silent));

            assertThatThrownBy(() -> new Requests(silent.getLocalPort()).run(new FreeThreading(), after(1)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static void hangUp(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            // the client is told by what it does not get
        }
    }

    /** False so many times, then true. */
    private static BooleanSupplier after(int times) {
        var asked = new AtomicInteger();
        return () -> asked.getAndIncrement() >= times;
    }

    private static int primes(int first, int numbers) {
        int primes = 0;
        for (int i = 0; i < numbers; i++) {
            if (BigInteger.valueOf(first + 2L * i).isProbablePrime(50)) {
                primes++;
            }
        }
        return primes;
    }

    private static int fnv1a(int blocks) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < blocks * 64; i++) {
            hash ^= i % 64;
            hash *= 16_777_619;
        }
        return hash;
    }

    /** Notes whether it was held, each time that changes. */
    private static final class CountingGlobalLock implements GlobalLock {
        private final AtomicInteger checkpoints = new AtomicInteger();
        private final StringBuilder held = new StringBuilder();

        @Override
        public void acquire() {
            held.append("1 ");
        }

        @Override
        public boolean checkpoint() {
            checkpoints.incrementAndGet();
            return false;
        }

        @Override
        public void release() {
            held.append("0 ");
        }

        @Override
        public String toString() {
            return held.toString().strip();
        }
    }
}
