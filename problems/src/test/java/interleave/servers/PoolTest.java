package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.echo.EchoHandler;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A fixed number of threads, and a process for each connection: the handlers are the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class PoolTest {
    @Test
    void a_pool_of_two_serves_two_and_the_third_when_one_has_gone() throws Exception {
        try (var lab = Lab.tcp(EchoHandler::new, new Pool(2, 10))) {
            var first = Connection.to(lab.address());
            try (var second = Connection.to(lab.address());
                    var third = Connection.to(lab.address())) {
                assertThat(echo(first, '1')).isEqualTo('1');
                assertThat(echo(second, '2')).isEqualTo('2');
                third.output().write('3');
                third.setReadTimeout(Lab.MOMENT);
                assertThatThrownBy(() -> third.input().read()).isInstanceOf(SocketTimeoutException.class);

                first.close();

                third.setReadTimeout(Lab.PATIENCE);
                assertThat(third.input().read()).isEqualTo('3');
            }
        }
    }

    @Test
    void a_pool_keeps_its_workers_whatever_the_handlers_throw() throws Exception {
        var served = new AtomicInteger();
        try (var lab = Lab.tcp(
                () -> connection -> {
                    served.incrementAndGet();
                    throw new AssertionError("a handler with a mistake");
                },
                new Pool(1, 10))) {
            for (int i = 0; i < 5; i++) {
                try (var client = Connection.to(lab.address())) {
                    assertThat(client.input().read()).isEqualTo(-1);
                }
            }
            assertThat(served).hasValue(5);
        }
    }

    @Test
    void a_pool_serves_those_who_wait_before_it_ends() throws Exception {
        var pool = new Pool(1, 10);
        var served = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            pool.process(served::incrementAndGet);
        }

        assertThat(pool.end(Lab.PATIENCE)).isTrue();
        assertThat(served).hasValue(10);
        assertThat(pool.end(Lab.PATIENCE)).isTrue();
    }

    @Test
    void a_process_for_each_connection_answers_as_the_handler_does() throws Exception {
        try (var lab = Lab.tcp(() -> new ProcessPerConnection(EchoHandler.class), ThreadPerRequest.platform(4))) {
            for (int i = 0; i < 2; i++) {
                try (var client = Connection.to(lab.address())) {
                    byte[] text = ("through a process, client " + i).getBytes(StandardCharsets.UTF_8);
                    client.output().write(text);
                    client.endOutput();
                    assertThat(client.input().readAllBytes()).isEqualTo(text);
                }
            }
        }
        assertThat(children()).isZero();
    }

    @Test
    void a_client_that_breaks_off_takes_its_process_along() throws Exception {
        try (var lab = Lab.tcp(() -> new ProcessPerConnection(EchoHandler.class), ThreadPerRequest.platform(4))) {
            var client = Connection.to(lab.address());
            assertThat(echo(client, '1')).isEqualTo('1');
            assertThat(children()).isEqualTo(1);
            client.channel().socket().setSoLinger(true, 0); // a reset
            client.close();

            Lab.await("its process has gone", () -> children() == 0);
        }
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private static int echo(Connection client, char letter) throws IOException {
        client.output().write(letter);
        return client.input().read();
    }
}
