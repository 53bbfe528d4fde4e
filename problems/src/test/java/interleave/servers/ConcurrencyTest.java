package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By whom requests are served: the handlers are the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ConcurrencyTest {
    private static final Handler<Connection> ECHO =
            connection -> connection.input().transferTo(connection.output());

    @Test
    void lets_the_second_client_wait_until_the_first_has_gone_when_sequential() throws Exception {
        try (var lab = Lab.tcp(() -> ECHO, new Sequential())) {
            var first = Connection.to(lab.address());
            first.output().write('1');
            assertThat(first.input().read()).isEqualTo('1');

            try (var second = Connection.to(lab.address())) { // the system says yes, the server does not know of it
                second.output().write('2');
                second.setReadTimeout(Lab.MOMENT);
                assertThatThrownBy(() -> second.input().read()).isInstanceOf(SocketTimeoutException.class);
                assertThat(lab.server().open()).as("accepted").isEqualTo(1);

                first.close();

                second.setReadTimeout(Lab.PATIENCE);
                assertThat(second.input().read()).isEqualTo('2');
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void serves_the_second_while_the_first_is_silent_with_a_thread_each(boolean virtual) throws Exception {
        try (var lab = Lab.tcp(() -> ECHO, threads(virtual, 2));
                var silent = Connection.to(lab.address());
                var second = Connection.to(lab.address())) {
            second.output().write('2');

            assertThat(second.input().read()).isEqualTo('2');

            assertThat(silent.channel().isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void never_serves_more_than_the_limit_and_in_the_end_all(boolean virtual) throws Exception {
        int limit = 3;
        int clients = 20;
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(limit);
        try (var lab = Lab.tcp(
                () -> connection -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    full.countDown();
                    full.await(); // nobody leaves before the room has been full
                    connection.output().write(connection.input().read());
                    inside.decrementAndGet();
                },
                threads(virtual, limit))) {
            List<Connection> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(Connection.to(lab.address()));
            }
            full.await();
            for (Connection client : all) {
                client.output().write('x');
            }
            for (Connection client : all) {
                assertThat(client.input().read()).isEqualTo('x');
                client.close();
            }
        }
        assertThat(most).hasValue(limit);
    }

    @Test
    void gives_the_room_back_after_handlers_that_fail() throws Exception {
        try (var lab = Lab.tcp(
                () -> connection -> {
                    throw new IllegalStateException("on purpose");
                },
                ThreadPerRequest.virtual(1))) {
            for (int client = 0; client < 10; client++) {
                try (var each = Connection.to(lab.address())) {
                    assertThat(each.input().read()).isEqualTo(-1);
                }
            }
            Lab.await("all are told", () -> lab.errors().size() == 10);
        }
    }

    @Test
    void gives_the_room_back_though_the_error_hook_fails() throws Exception {
        var threads = new ConcurrentLinkedQueue<Thread>();
        Server<Connection> server = new Server<>(
                StreamEndpoint.tcp(Lab.anyPort(), 50),
                () -> connection -> {
                    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> threads.add(thread));
                    throw new IllegalStateException("on purpose");
                },
                ThreadPerRequest.platform(1),
                (request, e) -> {
                    throw new IllegalStateException("the hook too");
                });
        try (var hosted = Hosted.start(server)) {
            for (int client = 0; client < 5; client++) {
                try (var each = Connection.to(hosted.address())) {
                    assertThat(each.input().read()).isEqualTo(-1);
                }
            }
            Lab.await("five have died", () -> threads.size() == 5);
        }
    }

    @Test
    void refuses_a_limit_that_lets_nobody_in() {
        assertThatThrownBy(() -> ThreadPerRequest.virtual(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be >= 1, but was 0");
    }

    private static Concurrency threads(boolean virtual, int limit) {
        return virtual ? ThreadPerRequest.virtual(limit) : ThreadPerRequest.platform(limit);
    }
}
