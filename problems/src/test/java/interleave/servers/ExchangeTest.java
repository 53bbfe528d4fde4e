package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a client waits for what it is owed, and that it waits for nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ExchangeTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Test
    void a_server_that_does_not_answer_is_not_waited_for_for_ever() throws Exception {
        var over = new CountDownLatch(1);
        try (var lab = Lab.tcp(() -> client -> over.await(), new Sequential());
                var connection = Connection.to(lab.address())) {
            assertThatThrownBy(
                            () -> Exchange.of(connection, in("a question\n"), OutputStream.nullOutputStream(), SHORT))
                    .isInstanceOf(SocketTimeoutException.class);
            over.countDown();
        }
    }

    @Test
    void a_server_that_answers_and_then_does_not_come_to_an_end_is_not_waited_for_for_ever() throws Exception {
        var over = new CountDownLatch(1);
        var answer = new ByteArrayOutputStream();
        try (var lab = Lab.tcp(
                        () -> client -> {
                            client.input().transferTo(client.output());
                            over.await();
                        },
                        new Sequential());
                var connection = Connection.to(lab.address())) {
            assertThatThrownBy(() -> Exchange.of(connection, in("a question\n"), answer, PATIENCE))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(answer).hasToString("a question\n");
            over.countDown();
        }
    }

    @Test
    void who_asks_may_think_for_longer_than_the_server_may() throws Exception {
        var answer = new ByteArrayOutputStream();
        var thinking = new CountDownLatch(1); // which nobody counts down
        InputStream in = new InputStream() {
            private int count;

            @Override
            public int read() {
                throw new AssertionError("nobody reads byte by byte");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (count > 0) {
                    think(thinking);
                }
                bytes[offset] = '?';
                return count++ < 2 ? 1 : -1;
            }
        };
        try (var lab = Lab.tcp(() -> client -> client.input().transferTo(client.output()), new Sequential());
                var connection = Connection.to(lab.address())) {
            Exchange.of(connection, in, answer, PATIENCE);
        }
        assertThat(answer).hasToString("??");
    }

    private static void think(CountDownLatch thinking) throws IOException {
        try {
            assertThat(thinking.await(PATIENCE.toMillis() * 4 / 3, TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
