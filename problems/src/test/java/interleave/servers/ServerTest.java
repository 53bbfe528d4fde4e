package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a server serves, and how it ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ServerTest {
    private static final Duration LONG = Duration.ofMinutes(10); // nobody may need the poll to notice anything

    private static final Handler<Connection> ECHO =
            connection -> connection.input().transferTo(connection.output());

    @Test
    void handles_one_request_and_no_more() throws Exception {
        try (var server = server(ECHO, new Sequential())) {
            Actor client = Actor.start(
                    "client", () -> assertThat(exchange(server, "ciao")).isEqualTo("ciao"));

            assertThat(server.handleRequest(Lab.PATIENCE)).isTrue();

            client.join();
            assertThat(server.handleRequest(Duration.ofMillis(1)))
                    .as("nobody else has come")
                    .isFalse();
        }
    }

    @Test
    void serves_one_after_another_until_another_thread_shuts_it_down() throws Exception {
        try (var server = server(ECHO, new Sequential())) {
            Actor serving = Actor.start("server", () -> server.serveForever(LONG));
            for (String message : new String[] {"uno", "due", "tre"}) {
                assertThat(exchange(server, message)).isEqualTo(message);
            }

            server.shutdown();

            serving.join();
        }
    }

    @Test
    void does_not_begin_after_a_shutdown() throws Exception {
        try (var server = server(ECHO, new Sequential())) {
            server.shutdown();
            server.shutdown();

            server.serveForever(LONG); // returns at once, or the test times out
        }
    }

    @Test
    void ends_when_its_own_handler_shuts_it_down() throws Exception {
        var itself = new AtomicReference<Server<Connection>>();
        try (var server = server(connection -> itself.get().shutdown(), new Sequential())) {
            itself.set(server);
            Actor serving = Actor.start("server", () -> server.serveForever(LONG));

            Connection.to(server.address()).close();

            serving.join();
        }
    }

    @Test
    void ends_though_the_handler_that_shuts_it_down_takes_the_room_it_waits_for() throws Exception {
        var itself = new AtomicReference<Server<Connection>>();
        var two = new CountDownLatch(1);
        var shut = new CountDownLatch(1);
        Handler<Connection> handler = connection -> {
            two.await();
            itself.get().shutdown();
            shut.countDown();
        };
        try (var server = server(handler, ThreadPerRequest.virtual(1))) {
            itself.set(server);
            Actor serving = Actor.start("server", () -> server.serveForever(LONG));
            try (var first = Connection.to(server.address());
                    var second = Connection.to(server.address())) {
                Lab.await("both are accepted", () -> server.open() == 2);
                two.countDown();
                shut.await();
                serving.join();
                assertThat(ends(first) && ends(second))
                        .as("both were served to the end")
                        .isTrue();
            }
        }
    }

    @Test
    void stops_when_its_thread_is_interrupted() throws Exception {
        try (var server = server(ECHO, new Sequential())) {
            Actor serving = Actor.start(
                    "server",
                    () -> assertThatThrownBy(() -> server.serveForever(LONG)).isInstanceOf(InterruptedException.class));

            serving.interrupt();

            serving.join();
        }
    }

    @Test
    void tells_the_second_of_two_threads_that_want_to_serve() throws Exception {
        try (var server = server(ECHO, new Sequential())) {
            Actor serving = Actor.start("first", () -> server.serveForever(LONG));
            assertThat(exchange(server, "there it is")).isNotEmpty();

            assertThatThrownBy(() -> server.serveForever(LONG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("first");

            server.shutdown();
            serving.join();
        }
    }

    @Test
    void lets_who_is_served_finish_when_it_is_closed() throws Exception {
        var mayGo = new CountDownLatch(1);
        var server = server(
                connection -> {
                    mayGo.await();
                    connection.output().write('!');
                },
                ThreadPerRequest.platform(2));
        Actor serving = Actor.start("server", () -> server.serveForever(LONG));
        try (var client = Connection.to(server.address())) {
            Lab.await("the client is served", () -> server.open() == 1);
            Actor closing = Actor.start(
                    "closer", () -> assertThat(server.close(Lab.PATIENCE)).isTrue());
            serving.join(); // it accepts nobody any more

            mayGo.countDown();

            assertThat(client.input().read()).isEqualTo('!');
            closing.join();
        }
    }

    @Test
    void hangs_up_on_who_does_not_finish_in_time() throws Exception {
        var server = server(ECHO, ThreadPerRequest.platform(2));
        Actor serving = Actor.start("server", () -> server.serveForever(LONG));
        try (var silent = Connection.to(server.address())) {
            Lab.await("the client is served", () -> server.open() == 1);

            assertThat(server.close(Duration.ofMillis(50))).isFalse();

            serving.join();
            assertThat(server.open()).isZero();
            assertThat(ends(silent)).isTrue();
            assertThat(server.close(Lab.PATIENCE)).as("a second time").isTrue();
        }
    }

    @Test
    void leaves_its_port_to_the_next_at_once() throws Exception {
        var first = server(ECHO, new Sequential());
        var port = (InetSocketAddress) first.address();
        Actor serving = Actor.start("server", () -> first.serveForever(LONG));
        var client = Connection.to(port);
        client.output().write('x');
        assertThat(client.input().read()).isEqualTo('x');
        first.close(Duration.ofMillis(1)); // hangs up first: its side of the connection lingers in TIME_WAIT
        serving.join();

        try (var second = new Server<>(StreamEndpoint.tcp(port, 5), () -> ECHO, new Sequential(), Server.IGNORE)) {
            assertThat(second.address()).isEqualTo(port);
            assertThatThrownBy(() -> StreamEndpoint.tcp(port, 5)).isInstanceOf(java.net.BindException.class);
        }
        client.close();
    }

    private static Server<Connection> server(Handler<Connection> handler, Concurrency concurrency) throws IOException {
        return new Server<>(StreamEndpoint.tcp(Lab.anyPort(), 50), () -> handler, concurrency, Server.IGNORE);
    }

    private static String exchange(Server<Connection> server, String message) throws IOException {
        try (var client = Connection.to(server.address())) {
            client.output().write(message.getBytes(StandardCharsets.UTF_8));
            client.endOutput();
            return new String(client.input().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean ends(Connection client) {
        try {
            return client.input().read() < 0;
        } catch (IOException e) {
            return true; // reset: an end too
        }
    }
}
