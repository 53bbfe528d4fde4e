package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./kit serve} and {@code ./kit call} from outside, with each other and with strangers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class ServeTest {
    private static final String TEXT = "Ciao, mondo!\nè già finito\n";

    @Test
    void serves_until_standard_input_ends_and_says_where() throws Exception {
        try (var server = KitProcess.start("serve", "echo", "--until-eof")) {
            String line = server.line();
            assertThat(line).matches("echo serves at 127\\.0\\.0\\.1:\\d+");

            assertThat(call(line, "echo", TEXT)).isEqualTo(TEXT);

            server.input(new byte[0]);
            assertThat(server.exitCode()).isZero();
            assertThat(server.out()).as("one line, and no more").isEmpty();
            assertThat(server.err()).contains("kit: the server has stopped.");
        }
    }

    @ParameterizedTest
    @CsvSource({"sequential", "threads", "virtual"})
    void serves_as_it_is_told_to(String concurrency) throws Exception {
        try (var server = KitProcess.start("serve", "upper", "--concurrency", concurrency, "--limit", "2")) {
            String line = server.line();

            assertThat(call(line, "upper", TEXT)).isEqualTo("CIAO, MONDO!\nè GIà FINITO\n");
            assertThat(call(line, "upper", "again")).isEqualTo("AGAIN");
        }
    }

    @Test
    void ends_with_ctrl_c_and_hangs_up_on_who_is_still_there() throws Exception {
        try (var server = KitProcess.start("serve", "echo");
                var client = new Socket(InetAddress.getLoopbackAddress(), port(server.line()))) {
            client.setSoTimeout(
                    (int) KitProcess.PATIENCE.toMillis()); // else who ignores the signal is waited for in vain
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).isEqualTo('x');

            server.signal("INT");

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(server.exitCode()).isEqualTo(130);
            assertThat(server.err()).contains("kit: the server has stopped; it hung up on clients that were not done.");
        }
    }

    @Test
    void says_who_has_the_port() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var server = KitProcess.start("serve", "echo", "--port", String.valueOf(other.getLocalPort()))) {
            assertThat(server.exitCode()).isEqualTo(3);
            assertThat(server.err()).startsWith("kit: port " + other.getLocalPort() + " is taken");
            assertThat(server.out()).isEmpty();
        }
    }

    @Test
    void says_that_nobody_listens() throws Exception {
        int port;
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        try (var client =
                KitProcess.start("call", "echo", "--port", String.valueOf(port)).input(new byte[] {1})) {
            assertThat(client.exitCode()).isEqualTo(3);
            assertThat(client.err()).startsWith("kit: nobody listens at 127.0.0.1:" + port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "upper", "reverse", "acceptpool"})
    void does_not_wait_for_ever_for_a_server_that_does_not_answer(String name) throws Exception {
        try (var mute = new ServerSocket(
                        0, 5, InetAddress.getLoopbackAddress()); // the system says yes, and nobody else
                var client = KitProcess.start(
                                "call", name, "--port", String.valueOf(mute.getLocalPort()), "--patience", "1")
                        .input(TEXT.getBytes(StandardCharsets.UTF_8))) {
            assertThat(client.exitCode()).isEqualTo(Exit.ENVIRONMENT);
            assertThat(client.err())
                    .startsWith("kit: 127.0.0.1:" + mute.getLocalPort() + " has not answered within 1 s.")
                    .contains("--patience 60");
            assertThat(client.out()).isEmpty();
        }
    }

    @Test
    void lists_the_servers_there_are() throws Exception {
        try (var kit = KitProcess.start("serve")) {
            assertThat(kit.exitCode()).isZero();
            assertThat(kit.out())
                    .contains("  echo       sends back what comes")
                    .contains("  upper ")
                    .contains("  reverse ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve ecco                            | there is no server \"ecco\". Did you mean: echo?",
                "serve echo --port 65536               | --port must be from 0 to 65535, but was 65536.",
                "serve echo --port -1                  | --port must be from 0 to 65535, but was -1.",
                "serve echo --port http                | Invalid value for option '--port'",
                "serve echo --limit 0                  | --limit must be from 1 to 100000, but was 0.",
                "serve echo --workers 100001           | --limit must be from 1 to 100000, but was 100001.",
                "serve echo --idle -1                  | --idle must be from 0 to 86400 seconds, but was -1.0.",
                "serve echo --concurrency fork         | Invalid value for option '--concurrency'",
                "serve echo --bind no.such.host.invalid | \"no.such.host.invalid\" is no address of this machine.",
                "serve echo twice                      | there is no verb \"twice\".",
                "call echo                             | Missing required option: '--port=N'",
                "call ecco --port 7                    | there is no server \"ecco\". Did you mean: echo?",
                "call echo --port 0                    | --port must be from 1 to 65535, but was 0.",
                "call echo --port 7 --patience 0       | --patience must be from 1 to 3600, but was 0.",
                "call echo --port 7 ciao               | there is nothing to do with \"ciao\".",
                "call echo --port 7 --host no.such.host.invalid | nobody knows a machine \"no.such.host.invalid\".",
            })
    void what_makes_no_sense_is_answered_by_a_sentence(String arguments, String message) throws Exception {
        try (var kit = KitProcess.start(arguments.split(" +", -1)).input(new byte[0])) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err())
                    .startsWith("kit: " + message)
                    .contains("\n        ")
                    .doesNotContain("\tat ");
        }
    }

    private static int port(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    private static String call(String line, String name, String input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("call", name, "--port", String.valueOf(port(line))));
        all.addAll(Arrays.asList(arguments));
        try (var client = KitProcess.start(all.toArray(String[]::new)).input(input.getBytes(StandardCharsets.UTF_8))) {
            String out = client.out();
            assertThat(client.err()).isEmpty();
            assertThat(client.exitCode()).isZero();
            return out;
        }
    }
}
