package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is asked for on the command line of {@code serve} reaches the server, and what a server says reaches who calls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class ServeOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"--concurrency threads --limit 1", "--concurrency sequential"})
    void no_more_are_served_at_a_time_than_was_said(String options) throws Exception {
        try (var server = KitProcess.start(("serve upper " + options).split(" ", -1))) {
            int port = port(server.line());
            try (var first = client(port);
                    var second = client(port)) {
                assertThat(ask(first)).isEqualTo('A');
                second.getOutputStream().write('b');
                for (int i = 0; i < 2_000; i++) { // long enough for the second one, if it were served
                    assertThat(ask(first)).isEqualTo('A');
                }
                assertThat(second.getInputStream().available()).isZero();
                first.shutdownOutput();
                assertThat(second.getInputStream().read()).isEqualTo('B');
            }
        }
    }

    @Test
    void the_silent_are_sent_away_after_the_time_that_was_said() throws Exception {
        try (var server = KitProcess.start("serve", "turntaking", "--idle", "0.2");
                var silent = client(port(server.line()))) {
            assertThat(new String(silent.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("error: no line for 200 ms; others would like to be served.\n");
        }
    }

    @Test
    void each_line_that_is_typed_is_answered_by_how_the_server_is_doing() throws Exception {
        try (var pool = KitProcess.start("serve", "acceptpool", "--workers", "3", "--until-eof");
                var echo = KitProcess.start("serve", "echo", "--until-eof")) {
            pool.input("\n\n".getBytes(StandardCharsets.UTF_8));
            echo.input("\n".getBytes(StandardCharsets.UTF_8));

            assertThat(pool.err().lines().filter(line -> line.startsWith("kit: active 0 of 3 workers, connected 0")))
                    .hasSize(2);
            assertThat(echo.err()).contains("kit: this server does not say how it is doing.");
        }
    }

    @Test
    void it_listens_at_the_address_that_was_said_and_only_there() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux has a second address of its own");
        try (var server = KitProcess.start("serve", "echo", "--bind", "127.0.0.2", "--until-eof")) {
            String line = server.line();
            assertThat(line).startsWith("echo serves at 127.0.0.2:");
            try (var client = new Socket("127.0.0.2", port(line))) {
                assertThat(ask(client)).isEqualTo('a');
            }
            try (var client = KitProcess.start(
                            "call", "echo", "--host", "127.0.0.2", "--port", String.valueOf(port(line)))
                    .input("ciao".getBytes(StandardCharsets.UTF_8))) {
                assertThat(client.out()).isEqualTo("ciao");
            }
            server.input(new byte[0]);
            assertThat(server.err()).doesNotContain("whoever reaches this machine");
        }
    }

    @Test
    void what_is_not_text_is_not_printed_as_text() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answering = new FutureTask<>(() -> {
                try (Socket client = other.accept()) {
                    client.getOutputStream().write(new byte[] {(byte) 0xC0, (byte) 0xAE, '\n'});
                }
                return true;
            });
            Thread.ofVirtual().start(answering);
            try (var client = KitProcess.start("call", "daytime", "--port", String.valueOf(other.getLocalPort()))) {
                assertThat(client.exitCode()).isEqualTo(Exit.ENVIRONMENT);
                assertThat(client.err()).startsWith("kit: what came is not text in UTF-8.");
                assertThat(client.out()).isEmpty();
            }
            answering.get();
        }
    }

    @Test
    void the_list_says_how_each_client_is_called() throws Exception {
        try (var kit = KitProcess.start("serve")) {
            assertThat(kit.out())
                    .contains("./kit call echo --port N < BYTES")
                    .contains("./kit call warehouse --port N stock ARTICLE |");
        }
    }

    private static Socket client(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static int ask(Socket client) throws IOException {
        client.getOutputStream().write('a');
        return client.getInputStream().read();
    }

    private static int port(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }
}
