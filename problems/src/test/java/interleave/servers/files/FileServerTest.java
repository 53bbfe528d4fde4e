package interleave.servers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Connection;
import interleave.servers.Lab;
import interleave.servers.LineInput;
import interleave.servers.ThreadPerRequest;
import interleave.service.RefusedByServerException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server of the exercise: list, download, quit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class FileServerTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path downloads;

    @AutoClose
    private final Lab<Connection> lab =
            Lab.tcp(() -> new FileServerHandler(new Folder(directory)), ThreadPerRequest.platform(20));

    FileServerTest() throws IOException {}

    @Test
    void lists_downloads_and_quits_over_one_connection() throws Exception {
        Files.writeString(directory.resolve("a"), "alpha");
        Files.writeString(directory.resolve("empty"), "");
        try (var client = new FileServerClient(lab.address(), Lab.PATIENCE)) {
            assertThat(client.list()).containsExactly("a", "empty");
            client.download("a", downloads.resolve("a"));
            client.download("empty", downloads.resolve("empty"));
            assertThat(client.list()).hasSize(2);
        }

        assertThat(downloads.resolve("a")).hasContent("alpha");
        assertThat(downloads.resolve("empty")).isEmptyFile();
        assertThat(downloads.toFile().list()).hasSize(2);
        Lab.await("it has quit", () -> lab.server().open() == 0);
        assertThat(lab.errors()).isEmpty();
    }

    @Test
    void refuses_what_is_not_in_the_list_and_goes_on() throws Exception {
        Files.createDirectory(directory.resolve("sub"));
        Files.writeString(directory.resolve("sub/below"), "below");
        try (var client = new FileServerClient(lab.address(), Lab.PATIENCE)) {
            for (String name : List.of("sub/below", "sub", "../x", "/etc/passwd", "no\u0000", " ")) {
                assertThatThrownBy(() -> client.download(name, downloads.resolve("x")))
                        .isInstanceOf(RefusedByServerException.class)
                        .hasMessage("there is no such file");
            }
            assertThat(client.list()).isEmpty();
        }
        assertThat(downloads.toFile().list()).as("no half file is left").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "LIST ", "GET", "DELETE a", "QUIT now"})
    void says_what_it_can_to_who_asks_for_something_else(String question) throws Exception {
        try (var client = Connection.to(lab.address())) {
            client.output().write((question + "\nQUIT\n").getBytes(StandardCharsets.UTF_8));

            assertThat(client.input().readAllBytes())
                    .asString()
                    .isEqualTo("NO there is LIST, GET name and QUIT\nBYE\n");
        }
    }

    @Test
    void answers_a_line_client_that_sends_all_at_once() throws Exception {
        Files.writeString(directory.resolve("a"), "alpha");
        try (var client = Connection.to(lab.address())) {
            client.output().write("LIST\r\nGET a\r\nQUIT\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(client.input().readAllBytes()).asString().isEqualTo("OK 1\na\nOK 5\nalphaBYE\n");
        }
    }

    @Test
    void lets_the_client_notice_that_only_a_part_has_come() throws Exception {
        try (var half = Lab.tcp(
                        () -> connection -> {
                            var in = new LineInput(connection.input(), 100);
                            assertThat(in.readLine()).startsWith("GET ");
                            connection.output().write("OK 10\n12345".getBytes(StandardCharsets.UTF_8));
                        },
                        ThreadPerRequest.virtual(2));
                var client = new FileServerClient(half.address(), Lab.PATIENCE)) {
            assertThatThrownBy(() -> client.download("a", downloads.resolve("a")))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the server has hung up in the middle of the file: 5 of 10 bytes");
        }
        assertThat(downloads.toFile().list())
                .as("of half a file nothing is left")
                .isEmpty();
    }

    @Test
    void keeps_the_file_that_was_there_when_the_download_fails() throws Exception {
        Path target = Files.writeString(downloads.resolve("a"), "old");
        try (var client = new FileServerClient(lab.address(), Lab.PATIENCE)) {
            assertThatThrownBy(() -> client.download("a", target)).isInstanceOf(RefusedByServerException.class);
            assertThat(target).hasContent("old");

            Files.writeString(directory.resolve("a"), "new");
            client.download("a", target);
            assertThat(target).hasContent("new");
        }
    }

    @Test
    void hangs_up_on_a_line_that_is_too_long() throws Exception {
        try (var client = Connection.to(lab.address())) {
            client.output().write("x".repeat(1026).getBytes(StandardCharsets.UTF_8)); // no more than it reads

            assertThat(client.input().read()).isEqualTo(-1);
        }
    }

    @Test
    void serves_many_at_a_time() throws Exception {
        List<Actor> clients = new ArrayList<>();
        for (int client = 0; client < 10; client++) {
            String name = "file" + client;
            String text = name.repeat(50_000);
            Files.writeString(directory.resolve(name), text);
            clients.add(Actor.start(name, () -> {
                try (var each = new FileServerClient(lab.address(), Lab.PATIENCE)) {
                    for (int round = 0; round < 3; round++) {
                        var out = new ByteArrayOutputStream();
                        each.get(name, out);
                        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
                    }
                }
            }));
        }
        for (Actor client : clients) {
            client.join();
        }
    }
}
