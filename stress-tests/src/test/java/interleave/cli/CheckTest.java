package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interleave.report.RunSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./kit check} from outside: what a student reads, and what a script gets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class CheckTest {
    private static final String SUBMISSIONS =
            System.getProperty("kit.home") + "/stress-tests/src/test/resources/submissions/";

    @TempDir
    private Path directory;

    @Test
    void a_wrong_file_is_told_its_defect_with_its_own_lines() throws Exception {
        try (var kit = check(SUBMISSIONS + "counter/wrong/VolatileIsEnough.java")) {
            assertThat(kit.out())
                    .containsPattern(
                            "✗ VolatileIsEnough \\(\\S+\\) is wrong: (lost update|half-done operation|not atomic)")
                    .containsPattern("contract \\(JUnit\\) +passed +keeps the contract")
                    .containsPattern("interleavings \\(Lincheck\\) +EXPOSED")
                    .containsPattern("count ➜ 0 .*:11 +count\\+\\+;")
                    .contains("What each judge cannot see");
            assertThat(kit.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void of_a_right_file_it_is_said_that_nothing_was_seen_and_what_that_is_worth() throws Exception {
        try (var kit = check(SUBMISSIONS + "counter/right/ReadWriteCounter.java")) {
            assertThat(kit.out())
                    .contains("✓ Nothing wrong was seen in ReadWriteCounter (")
                    .contains("\"Nothing wrong was seen\" does not mean \"correct\"");
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void a_deadlock_is_told_with_who_holds_what_and_the_lines() throws Exception {
        try (var kit = check(SUBMISSIONS + "counter/Deadlocks.java")) {
            assertThat(kit.out())
                    .contains("is wrong: deadlock.")
                    .containsPattern("holds Object@\\w+ since Deadlocks.java:\\d+")
                    .containsPattern("waits for Object@\\w+, held by \"")
                    // the JIT makes one of locks that follow each other, and then the wait is at the line in them
                    .containsPattern("at Deadlocks.\\w+\\(Deadlocks.java:\\d+\\) +(synchronized|count\\+\\+)");
            assertThat(kit.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_program_that_exits_is_told_where() throws Exception {
        try (var kit = check(SUBMISSIONS + "counter/CallsExit.java", "--quick")) {
            assertThat(kit.out())
                    .contains("took its whole JVM down: the program called System.exit.")
                    .containsPattern("CallsExit.\\w+\\(CallsExit.java:\\d+\\) +System.exit\\(")
                    .contains("Left out by --quick");
            assertThat(kit.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_compile_error_is_told_with_line_and_caret() throws Exception {
        Path file = write("Mine.java", "class Mine {\n\tGone gone;\n}\n");
        try (var kit = KitProcess.start("check", "counter", file.toString())) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isEqualTo(1);
            assertThat(kit.err())
                    .startsWith("kit: " + file + " cannot be compiled: one error.\n")
                    .contains("    " + file + ":2:2: cannot find symbol\n")
                    .contains("        Gone gone;\n        ^\n")
                    .contains("symbol:   class Gone");
        }
    }

    @Test
    void of_many_errors_the_first_are_shown_and_the_others_counted() throws Exception {
        Path file = write("Mine.java", "class Mine {\n" + "Gone gone;\n".repeat(12) + "}\n");
        try (var kit = KitProcess.start("check", "counter", file.toString())) {
            assertThat(kit.exitCode()).isEqualTo(1);
            assertThat(kit.err()).contains(":6:1: ", "    … ").doesNotContain(":7:1: ");
        }
    }

    @Test
    void json_is_one_document_that_the_schema_accepts_also_if_nothing_could_be_judged() throws Exception {
        Path file = write("Mine.java", "class Mine {}");
        try (var refused = KitProcess.start("check", "counter", file.toString(), "--format", "json")) {
            JsonNode document = document(refused.out());

            assertThat(document.at("/refused/0/sentence").asText()).startsWith("no class in " + file);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(document.path("exitCode").asInt()).isEqualTo(1);
        }
        String wrong = SUBMISSIONS + "counter/wrong/AtomicTwoSteps.java";
        try (var judged = KitProcess.start("check", "counter", wrong, "--format", "json")) {
            JsonNode document = document(judged.out());

            assertThat(document.at("/lessons/0/variants/0/submission/file").asText())
                    .isEqualTo(wrong);
            assertThat(document.path("exitCode").asInt()).isEqualTo(judged.exitCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check                        | Missing required parameters",
                "check counter                | Missing required parameter",
                "check countr Mine.java       | there is no lesson \"countr\". Did you mean: counter?",
                "check counter Mine.java      | there is no file Mine.java.",
                "check counter pom.xml        | pom.xml is no Java source file",
                "check counter X.java --topic | Missing required parameter for option '--topic'",
            })
    void a_command_line_that_makes_no_sense(String arguments, String message) throws Exception {
        String home = System.getProperty("kit.home");
        String[] words = arguments.replace("pom.xml", home + "/pom.xml").split(" +", -1);
        try (var kit = KitProcess.start(words)) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err().replace(home + "/", "")).startsWith("kit: " + message);
        }
    }

    /** On a page so wide that no sentence is broken. */
    private static KitProcess check(String file, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "counter", file));
        arguments.addAll(List.of(options));
        return KitProcess.start(List.of("-Dkit.columns=400"), arguments);
    }

    private static JsonNode document(String json) throws IOException {
        assertThat(RunSchema.complaints(json)).isEmpty();
        return new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(json);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
