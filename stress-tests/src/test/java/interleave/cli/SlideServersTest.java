package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.service.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the slides' servers from the command line, with its client from there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class SlideServersTest {
    @TempDir
    private Path directory;

    /** What a client has said, and how it has ended. */
    private record Answer(int exitCode, String out, String err) {}

    @Test
    void are_all_found_by_name() {
        assertThat(Service.all())
                .extracting(Service::name)
                .contains(
                        "creosote",
                        "daytime",
                        "echo",
                        "files",
                        "http",
                        "reverse",
                        "sendfile",
                        "time",
                        "timestamp",
                        "udpecho",
                        "udpupper",
                        "upper",
                        "warehouse")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+"));
    }

    @ParameterizedTest
    @CsvSource({"udpecho, Ciao", "udpupper, CIAO", "reverse, oaiC"})
    void answer_line_by_line(String name, String answer) throws Exception {
        try (var server = KitProcess.start("serve", name)) {
            assertThat(call(server.line(), name, "Ciao\n")).isEqualTo(new Answer(0, answer + "\n", ""));
        }
    }

    @Test
    void tell_the_time_to_who_has_the_password_of_the_environment() throws Exception {
        try (var server = KitProcess.start(
                Map.of("KIT_PASSWORD", "a secret"),
                List.of(),
                List.of("serve", "time", "--user", "anna", "--until-eof"))) {
            String line = server.line();

            Answer right = call(line, "time", "a secret\n", "anna");
            Answer wrong = call(line, "time", "a guess\n", "anna");
            Answer without = call(line, "time", "", "anna");

            assertThat(right.exitCode()).isZero();
            assertThat(right.out()).matches("20\\d\\d-.*Z\n");
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(wrong.err()).startsWith("kit: the server does not want to: wrong user name or password.");
            assertThat(without.exitCode()).isEqualTo(2);
            server.input(new byte[0]);
            assertThat(server.exitCode()).isZero();
            assertThat(server.out() + server.err()).doesNotContain("secret", "guess");
        }
    }

    @Test
    void make_a_password_if_there_is_none() throws Exception {
        try (var server =
                KitProcess.start(Map.of("KIT_PASSWORD", ""), List.of(), List.of("serve", "time", "--until-eof"))) {
            server.line();
            server.input(new byte[0]);
            assertThat(server.exitCode()).isZero();
            assertThat(server.err()).containsPattern("kit: the password of user is [0-9a-f]{16}\n");
        }
    }

    @Test
    void stamp_lines_and_tell_the_time_to_all() throws Exception {
        try (var stamping = KitProcess.start("serve", "timestamp");
                var telling = KitProcess.start("serve", "daytime")) {
            assertThat(call(stamping.line(), "timestamp", "", "two", "words").out())
                    .matches("\\[.* 20\\d\\d\\] two words\n");
            assertThat(call(telling.line(), "daytime", "").out()).matches("\\w{3} \\w{3} .* 20\\d\\d\n");
        }
    }

    @Test
    void give_out_the_files_of_one_directory() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "alpha");
        Files.createDirectory(directory.resolve("sub"));
        try (var many = KitProcess.start("serve", "files", "--directory", directory.toString());
                var one = KitProcess.start("serve", "sendfile", "--directory", directory.toString())) {
            String line = many.line();
            assertThat(call(line, "files", "", "list")).isEqualTo(new Answer(0, "a.txt\n", ""));
            assertThat(call(line, "files", "", "get", "a.txt")).isEqualTo(new Answer(0, "alpha", ""));
            assertThat(call(line, "files", "", "get", "../a.txt").err())
                    .startsWith("kit: the server does not want to: there is no such file.");
            assertThat(call(line, "files", "", "put", "a.txt").exitCode()).isEqualTo(2);
            assertThat(call(line, "files", "", "get").err())
                    .startsWith("kit: an argument is missing: the name of a file.");
            assertThat(call(one.line(), "sendfile", "", "a.txt")).isEqualTo(new Answer(0, "alpha", ""));
        }
    }

    @Test
    void answer_commands() throws Exception {
        try (var server = KitProcess.start("serve", "http", "--directory", directory.toString())) {
            String line = server.line();
            assertThat(call(line, "http", "", "pwd")).isEqualTo(new Answer(0, directory.toRealPath() + "\n", ""));
            Answer refused = call(line, "http", "", "ls;id");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .startsWith("kit: the server does not want to: 400, there is nothing of that name.");
        }
    }

    @Test
    void keep_what_is_stored_from_call_to_call() throws Exception {
        try (var server = KitProcess.start("serve", "warehouse")) {
            String line = server.line();
            assertThat(call(line, "warehouse", "", "store", "bolts", "100").out())
                    .isEqualTo("100\n");
            assertThat(call(line, "warehouse", "", "take", "bolts", "30").out()).isEqualTo("70\n");
            assertThat(call(line, "warehouse", "", "take", "bolts", "71").exitCode())
                    .isEqualTo(1);
            assertThat(call(line, "warehouse", "", "burn", "bolts", "1").exitCode())
                    .isEqualTo(1);
            assertThat(call(line, "warehouse", "", "take", "bolts", "many").exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void show_debug_messages_and_disturb_nobody_when_they_are_gone() throws Exception {
        String line;
        try (var server = KitProcess.start("serve", "creosote")) {
            line = server.line();
            assertThat(call(line, "creosote", "", "x", "=", "1")).isEqualTo(new Answer(0, "", ""));
            assertThat(server.line()).isEqualTo("x = 1");
        }
        assertThat(call(line, "creosote", "anybody?\n")).isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void want_a_directory_that_is_there() throws Exception {
        String missing = directory.resolve("no").toString();
        try (var kit = KitProcess.start("serve", "files", "--directory", missing)) {
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err()).startsWith("kit: there is no directory " + missing + ".");
        }
    }

    private static Answer call(String line, String name, String input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("call", name, "--port", line.substring(line.lastIndexOf(':') + 1)));
        all.addAll(List.of(arguments));
        try (var client = KitProcess.start(all.toArray(String[]::new)).input(input.getBytes(StandardCharsets.UTF_8))) {
            String out = client.out();
            return new Answer(client.exitCode(), out, client.err());
        }
    }
}
