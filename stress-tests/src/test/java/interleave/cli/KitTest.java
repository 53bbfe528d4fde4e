package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit from outside: what it prints where, and how it ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class KitTest {
    @Nested
    class Told_something_it_does_not_understand {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "run countr            | there is no lesson \"countr\". Did you mean: counter?",
                    "run xyzzy             | there is no lesson \"xyzzy\".",
                    "rn                    | there is no verb \"rn\". Did you mean: run?",
                    "run counter --fomat x | there is no option \"--fomat\". Did you mean: --format?",
                    "run --format yaml     | Invalid value for option '--format'",
                    "run --only lunch      | Invalid value for option '--only'",
                    "run --quick --long    | --quick, --long are mutually exclusive",
                    "''                    | tell the kit what to do.",
                })
        void it_says_so_in_a_sentence_and_what_to_do_next(String arguments, String message) throws Exception {
            try (var kit = KitProcess.start(arguments.isEmpty() ? new String[0] : arguments.split(" +", -1))) {
                assertThat(kit.out()).isEmpty();
                assertThat(kit.exitCode()).isEqualTo(2);
                assertThat(kit.err()).startsWith("kit: " + message).contains("\n        ", "./kit ");
                assertThat(kit.err()).doesNotContain("\tat ");
            }
        }

        @Test
        void it_shows_where_when_asked_to_be_verbose() throws Exception {
            try (var kit = KitProcess.start("run", "countr", "--verbose")) {
                assertThat(kit.exitCode()).isEqualTo(2);
                assertThat(kit.err()).contains("\tat interleave.cli.");
            }
        }
    }

    @Test
    void help_goes_to_standard_output_and_names_every_exit_code() throws Exception {
        try (var kit = KitProcess.start("--help")) {
            assertThat(kit.out()).contains("run", "list", "doctor").containsPattern("(?s)0 .*1 .*2 .*3 .*4 .*130 ");
            assertThat(kit.exitCode()).isZero();
            assertThat(kit.err()).isEmpty();
        }
    }

    @Test
    void list_shows_every_lesson_with_its_question() throws Exception {
        try (var kit = KitProcess.start("list")) {
            assertThat(kit.out()).contains("counter", "How can two correct increments count as one?");
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void doctor_says_what_this_machine_can_show() throws Exception {
        try (var kit = KitProcess.start("doctor")) {
            assertThat(kit.out()).contains("JDK", "cores", "memory model", "timer", "memory");
            assertThat(kit.exitCode()).isIn(0, 3);
        }
    }

    @Test
    void json_is_one_document_and_nothing_else_on_standard_output() throws Exception {
        try (var kit = KitProcess.start("run", "counter", "--only", "experiment", "--format", "json")) {
            JsonNode document = new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(kit.out());

            assertThat(document.path("lessons").path(0).path("lesson").asText()).isEqualTo("counter");
            assertThat(document.path("exitCode").asInt(-1)).isEqualTo(kit.exitCode());
        }
    }

    @Test
    void without_a_terminal_there_are_no_escape_codes() throws Exception {
        try (var kit = KitProcess.start("run", "counter", "--only", "experiment")) {
            assertThat(kit.out()).contains("Lost updates in").doesNotContain("\u001b");
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void colours_are_on_on_a_terminal_unless_no_color_is_set() throws Exception {
        List<String> terminal = List.of("-Dkit.stdout.tty=true");
        List<String> experiment = List.of("run", "counter", "--only", "experiment");
        try (var kit = KitProcess.start(Map.of("NO_COLOR", ""), terminal, experiment)) {
            assertThat(kit.out()).as("an empty NO_COLOR counts as none").contains("\u001b");
        }
        try (var kit = KitProcess.start(Map.of("NO_COLOR", "1"), terminal, experiment)) {
            assertThat(kit.out()).contains("Lost updates in").doesNotContain("\u001b");
        }
    }

    @Test
    void a_machine_with_one_core_is_told_what_it_cannot_show() throws Exception {
        Map<String, String> oneCore =
                Map.of("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=1"); // judged JVMs inherit it
        try (var kit = KitProcess.start(oneCore, List.of(), List.of("run", "counter", "--only", "judges"))) {
            assertThat(kit.out())
                    .contains("1 core ")
                    .containsPattern("BrokenCounterPlainIncrement +passed +EXPOSED +not judged +not judged")
                    .contains("? NOT JUDGED every variant by memory (jcstress), because this machine cannot show it");
            assertThat(kit.exitCode()).isEqualTo(3);
            assertThat(kit.err())
                    .contains("kit: this machine offers one core, so two threads never run at the same time");
        }
    }

    @Test
    void where_nothing_can_be_written_it_says_where_and_what_to_do(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("no-directory"));
        try (var kit = KitProcess.start(List.of("-Djava.io.tmpdir=" + file), List.of("run", "counter"))) {
            assertThat(kit.exitCode()).isEqualTo(3);
            assertThat(kit.err())
                    .contains("kit: judged programs need a directory to write in, and none can be made in " + file)
                    .contains("KIT_JAVA_OPTS=-Djava.io.tmpdir=");
        }
    }

    @Test
    void without_memory_it_says_so() throws Exception {
        try (var kit = KitProcess.start(List.of("-Xmx6m"), List.of("run", "counter"))) {
            assertThat(kit.exitCode()).isEqualTo(3);
            assertThat(kit.err()).contains("kit: the memory is used up", "KIT_JAVA_OPTS=-Xmx512m");
        }
    }

    @Nested
    @EnabledOnOs({OS.LINUX, OS.MAC})
    class Ended_from_outside {
        @Test
        void by_a_closed_pipe_it_says_so_and_leaves_no_process() throws Exception {
            try (var kit = KitProcess.start("run", "counter")) {
                KitProcess.await("a judged JVM works", () -> !kit.judgedJvms().isEmpty());
                List<ProcessHandle> judged = kit.judgedJvms();
                kit.closeOut();

                assertThat(kit.exitCode()).isEqualTo(3);
                assertThat(kit.err()).contains("kit: nobody reads the output any more (closed pipe)");
                KitProcess.await(
                        "the judged JVMs are gone", () -> judged.stream().noneMatch(ProcessHandle::isAlive));
            }
        }

        @Test
        void by_ctrl_c_it_says_so_and_leaves_no_process() throws Exception {
            try (var kit = KitProcess.start("run", "counter", "--only", "judges")) {
                KitProcess.await("two judged JVMs work", () -> kit.judgedJvms().size() >= 2);
                List<ProcessHandle> judged = kit.judgedJvms();
                kit.signal("INT");

                assertThat(kit.exitCode()).isEqualTo(130);
                assertThat(kit.err()).contains("kit: interrupted.").doesNotContain("failed");
                KitProcess.await(
                        "the judged JVMs are gone", () -> judged.stream().noneMatch(ProcessHandle::isAlive));
            }
        }
    }
}
