package interleave.servers.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.DatagramClient;
import interleave.servers.Lab;
import interleave.servers.echo.EchoClient;
import interleave.servers.files.SendFileClient;
import interleave.servers.time.PasswordTimeClient;
import interleave.servers.time.PlainTimeClient;
import interleave.servers.upper.LineClient;
import interleave.service.RefusedByServerException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clients, calling Python's {@code socketserver}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class PythonServersTest {
    @TempDir
    private Path directory;

    @Test
    void understand_the_upper_case_server() throws Exception {
        try (Python server = Python.start(directory, "servers.py", "Upper")) {
            var address = server.address();
            try (var client = new LineClient(address, Lab.PATIENCE)) {
                assertThat(client.ask("ciao")).isEqualTo("CIAO");
                assertThat(client.ask("again")).isEqualTo("AGAIN");
            }
            String text = "all of it ".repeat(100_000);
            assertThat(EchoClient.echo(address, text.getBytes(StandardCharsets.UTF_8)))
                    .asString()
                    .isEqualTo(text.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void understand_the_reversing_server() throws Exception {
        try (Python server = Python.start(directory, "servers.py", "Reverse");
                var client = new LineClient(server.address(), Lab.PATIENCE)) {
            assertThat(client.ask("perché")).isEqualTo("éhcrep");
        }
    }

    @Test
    void understand_the_time_servers() throws Exception {
        try (Python server = Python.start(directory, "servers.py", "Timestamp")) {
            assertThat(PlainTimeClient.stamp(server.address(), "ciao", Lab.PATIENCE))
                    .matches("\\[\\w{3} \\w{3} .* 19(69|70)\\] ciao"); // the epoch, wherever this machine is
        }
        try (Python server = Python.start(directory, "servers.py", "Login")) {
            var address = server.address();
            assertThat(PasswordTimeClient.ask(address, "user", "pass", Lab.PATIENCE))
                    .isEqualTo(Instant.parse("2026-11-01T12:00:00.25Z"));
            assertThatThrownBy(() -> PasswordTimeClient.ask(address, "user", "guess", Lab.PATIENCE))
                    .isInstanceOf(RefusedByServerException.class);
        }
    }

    @Test
    void understand_the_file_server() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "contents ".repeat(10_000));
        try (Python server = Python.start(directory, "servers.py", "SendFile")) {
            var address = server.address();
            var out = new ByteArrayOutputStream();

            assertThat(SendFileClient.fetch(address, "a.txt", out, Lab.PATIENCE))
                    .isEqualTo(90_000);

            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("contents ".repeat(10_000));
            assertThatThrownBy(() -> SendFileClient.fetch(address, "b.txt", out, Lab.PATIENCE))
                    .isInstanceOf(RefusedByServerException.class);
        }
    }

    @Test
    void understand_the_datagram_servers() throws Exception {
        for (String name : new String[] {"UpperDatagram", "EchoDatagram"}) {
            try (Python server = Python.start(directory, "servers.py", name);
                    var client = new DatagramClient(server.address(), Lab.PATIENCE)) {
                assertThat(client.ask("MixedCase".getBytes(StandardCharsets.UTF_8)))
                        .asString()
                        .isEqualTo(name.startsWith("Upper") ? "MIXEDCASE" : "MixedCase");
            }
        }
    }
}
