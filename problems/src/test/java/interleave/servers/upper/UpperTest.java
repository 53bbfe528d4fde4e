package interleave.servers.upper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Concurrency;
import interleave.servers.Connection;
import interleave.servers.Datagram;
import interleave.servers.DatagramClient;
import interleave.servers.DatagramEndpoint;
import interleave.servers.Lab;
import interleave.servers.Sequential;
import interleave.servers.Server;
import interleave.servers.ThreadPerRequest;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Capital letters and lines in reverse, whoever serves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class UpperTest {
    static Stream<Supplier<Concurrency>> everybody() {
        return Stream.of(Sequential::new, () -> ThreadPerRequest.platform(10), () -> ThreadPerRequest.virtual(10));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void answers_line_by_line_in_capital_letters(Supplier<Concurrency> who) throws Exception {
        try (var lab = Lab.tcp(UpperHandler::new, who.get());
                var client = new LineClient(lab.address(), Lab.PATIENCE)) {
            assertThat(client.ask("ciao")).isEqualTo("CIAO");
            assertThat(client.ask("")).isEmpty();
            assertThat(client.ask("a{z` è 中 \uD83C\uDF55")).isEqualTo("A{Z` è 中 \uD83C\uDF55");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void reverses_line_by_line(Supplier<Concurrency> who) throws Exception {
        try (var lab = Lab.tcp(ReverseHandler::new, who.get());
                var client = new LineClient(lab.address(), Lab.PATIENCE)) {
            assertThat(client.ask("ciao")).isEqualTo("oaic");
            assertThat(client.ask("perché\uD83C\uDF55")).isEqualTo("\uD83C\uDF55éhcrep");
        }
    }

    @Test
    void answers_a_client_that_sends_no_newline() throws Exception {
        try (var lab = Lab.tcp(UpperHandler::new, new Sequential());
                var client = Connection.to(lab.address())) {
            client.output().write("ciao".getBytes(StandardCharsets.UTF_8));

            assertThat(client.input().readNBytes(4)).asString().isEqualTo("CIAO");
        }
    }

    @Test
    void lets_the_second_client_wait_when_it_serves_one_at_a_time() throws Exception {
        try (var lab = Lab.tcp(UpperHandler::new, new Sequential())) {
            var first = new LineClient(lab.address(), Lab.PATIENCE);
            assertThat(first.ask("first")).isEqualTo("FIRST");
            try (var second = new LineClient(lab.address(), Lab.MOMENT)) {
                assertThatThrownBy(() -> second.ask("second")).isInstanceOf(SocketTimeoutException.class);
            }
            first.close();
            try (var third = new LineClient(lab.address(), Lab.PATIENCE)) {
                assertThat(third.ask("third")).isEqualTo("THIRD");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void answers_each_client_with_its_own(Supplier<Concurrency> who) throws Exception {
        try (var lab = Lab.tcp(ReverseHandler::new, who.get())) {
            List<Actor> clients = new ArrayList<>();
            for (int client = 0; client < 10; client++) {
                String name = "client" + client;
                clients.add(Actor.start(name, () -> {
                    try (var line = new LineClient(lab.address(), Lab.PATIENCE)) {
                        for (int round = 0; round < 50; round++) {
                            String text = name + ":" + round;
                            assertThat(line.ask(text))
                                    .isEqualTo(new StringBuilder(text).reverse().toString());
                        }
                    }
                }));
            }
            for (Actor client : clients) {
                client.join();
            }
        }
    }

    @Test
    void goes_with_its_client_when_it_is_the_server_of_the_slide() throws Exception {
        var itself = new AtomicReference<Server<Datagram>>();
        try (var server = new Server<Datagram>(
                new DatagramEndpoint(Lab.anyPort()),
                () -> new DatagramUpperHandler(() -> itself.get().shutdown()),
                new Sequential(),
                Server.IGNORE)) {
            itself.set(server);
            Actor serving = Actor.start("server", () -> server.serveForever(Duration.ofMinutes(10)));
            try (var client = new DatagramClient((java.net.InetSocketAddress) server.address(), Lab.PATIENCE)) {
                assertThat(client.ask("MixedCase".getBytes(StandardCharsets.UTF_8)))
                        .asString()
                        .isEqualTo("MIXEDCASE");
            }
            serving.join();
        }
    }
}
