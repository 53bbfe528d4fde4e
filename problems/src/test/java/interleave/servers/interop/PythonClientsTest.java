package interleave.servers.interop;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.Lab;
import interleave.servers.ThreadPerRequest;
import interleave.servers.creosote.BucketHandler;
import interleave.servers.echo.DatagramEchoHandler;
import interleave.servers.echo.EchoHandler;
import interleave.servers.files.FileServerHandler;
import interleave.servers.files.Folder;
import interleave.servers.files.SendFileHandler;
import interleave.servers.framing.LengthPrefix;
import interleave.servers.time.Credentials;
import interleave.servers.time.PasswordTimeHandler;
import interleave.servers.time.TimestampHandler;
import interleave.servers.upper.DatagramUpperHandler;
import interleave.servers.upper.ReverseHandler;
import interleave.servers.upper.UpperHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The servers, called by Python's clients. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class PythonClientsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00.25Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void answer_the_upper_case_client_of_the_slide() throws Exception {
        assertThat(ask(UpperHandler::new, "upper", "ciao")).isEqualTo("CIAO");
    }

    @Test
    void echo_any_bytes() throws Exception {
        assertThat(ask(EchoHandler::new, "echo", "1000")).isEqualTo("True");
    }

    @Test
    void answer_a_client_that_treats_the_socket_as_a_file() throws Exception {
        assertThat(ask(ReverseHandler::new, "lines", "ciao", "", "perché")).isEqualTo("oaic||éhcrep");
        assertThat(ask(() -> new TimestampHandler(CLOCK), "lines", "ciao"))
                .isEqualTo("[Sun Nov  1 12:00:00 2026] ciao");
    }

    @Test
    void tell_the_time_to_who_has_the_password() throws Exception {
        Supplier<Handler<Connection>> handlers = () -> new PasswordTimeHandler(new Credentials("user", "pass"), CLOCK);

        assertThat(ask(handlers, "login", "user", "pass")).isEqualTo("1793534400.250000");
        assertThat(ask(handlers, "login", "user", "guess")).isEqualTo("refused");
    }

    @Test
    void send_files() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "contents è");
        Supplier<Handler<Connection>> one = () -> new SendFileHandler(new Folder(directory));
        Supplier<Handler<Connection>> many = () -> new FileServerHandler(new Folder(directory));

        assertThat(ask(one, "sendfile", "a.txt")).isEqualTo("contents è");
        assertThat(ask(one, "sendfile", "../a.txt")).isEqualTo("0");
        assertThat(ask(many, "files", "a.txt")).isEqualTo("a.txt|contents è|BYE");
        assertThat(ask(many, "files", "/etc/passwd")).isEqualTo("a.txt|NO there is no such file|BYE");
    }

    @Test
    void understand_lengths_in_network_order() throws Exception {
        Handler<Connection> echo = connection -> {
            var framing = new LengthPrefix(1000);
            for (byte[] message = framing.read(connection.input());
                    message != null;
                    message = framing.read(connection.input())) {
                framing.write(connection.output(), message);
            }
        };

        assertThat(ask(() -> echo, "framed", "start", "", "connect", "x".repeat(300)))
                .isEqualTo("start||connect|" + "x".repeat(300));
    }

    @Test
    void answer_datagrams_of_a_connected_socket() throws Exception {
        try (var upper = Lab.udp(() -> new DatagramUpperHandler(() -> {}), ThreadPerRequest.virtual(5));
                var echo = Lab.udp(DatagramEchoHandler::new, ThreadPerRequest.virtual(5))) {
            assertThat(Python.client(directory, "udp", upper.address(), "MixedCase", "again"))
                    .isEqualTo("MIXEDCASE|AGAIN");
            assertThat(Python.client(directory, "udp", echo.address(), "MixedCase"))
                    .isEqualTo("MixedCase");
        }
    }

    @Test
    void show_debug_messages() throws Exception {
        Queue<String> shown = new ConcurrentLinkedQueue<>();
        try (var lab = Lab.udp(() -> new BucketHandler(shown::add), ThreadPerRequest.virtual(1))) {
            assertThat(Python.client(directory, "spew", lab.address(), "x".repeat(2500)))
                    .isEqualTo("sent");

            Lab.await("three chunks are there", () -> shown.size() == 3);
            assertThat(String.join("", shown)).isEqualTo("x".repeat(2500));
        }
    }

    private String ask(Supplier<Handler<Connection>> handlers, String client, String... arguments) throws Exception {
        try (var lab = Lab.tcp(handlers, ThreadPerRequest.virtual(5))) {
            String answer = Python.client(directory, client, lab.address(), arguments);
            assertThat(lab.errors()).isEmpty();
            return answer;
        }
    }
}
