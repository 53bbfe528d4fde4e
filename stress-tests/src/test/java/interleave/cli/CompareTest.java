package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interleave.report.RunSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./kit compare}, as its users call it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class CompareTest {
    private static final String STUDENT = """
            public class Mine implements interleave.counter.Counter {
                private long count;
                public synchronized void increment() { count++; }
                public synchronized long get() { return count; }
                public synchronized long reset() { long c = count; count = 0; return c; }
            }
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare                                 | Missing required parameter: 'PROBLEM'",
                "compare countr                          | there is no lesson \"countr\". Did you mean: counter?",
                "compare counter CasCountr               | the lesson counter has no variant \"CasCountr\"",
                "compare counter NoSuchFile.java         | there is no file",
                "compare counter --html /nowhere/at/all  | the page cannot be written to /nowhere/at/all",
                "compare counter --html /                | the page cannot be written to /: that is a directory",
                "compare counter --format yaml           | Invalid value for option '--format'",
            })
    void what_makes_no_sense_is_told_before_anything_is_measured(String arguments, String message) throws Exception {
        try (var kit = KitProcess.start(arguments.split(" +", -1))) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.err()).contains(message).contains("\n        ").doesNotContain("\tat ");
            assertThat(kit.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void right_ones_a_broken_one_and_a_students_are_judged_and_what_holds_is_measured() throws Exception {
        Path file = Files.writeString(directory.resolve("Mine.java"), STUDENT);
        Path page = directory.resolve("page.html");
        try (var kit = KitProcess.start(
                "compare",
                "counter",
                "CasCounter",
                "BrokenCounterPlainIncrement",
                file.toString(),
                "--quick",
                "--format",
                "json",
                "--html",
                page.toString())) {
            String out = kit.out();
            assertThat(kit.exitCode()).as(kit.err()).isZero();
            assertThat(RunSchema.complaintsOfComparison(out)).isEmpty();
            JsonNode rows = JsonMapper.builder().build().readTree(out).path("rows");
            assertThat(rows).hasSize(3);
            assertThat(rows.findValuesAsText("variant"))
                    .containsExactlyInAnyOrder("CasCounter", "Mine", "BrokenCounterPlainIncrement");
            assertThat(rows.get(2).at("/judged/variant").asText()).isEqualTo("BrokenCounterPlainIncrement");
            assertThat(rows.get(2).has("figures")).isFalse();
            assertThat(rows.get(2).path("meaning").asText())
                    .startsWith("Not measured, because it is wrong: lost update");
            assertThat(rows.get(0).at("/figures/flatOut/itemsPerSecond/median").asDouble())
                    .isPositive();
            assertThat(rows.get(1).at("/figures/paced/medianMicros/median").asDouble())
                    .isPositive();
            assertThat(page).content().contains("<svg", "Mine");
        }
    }

    @Test
    void a_students_file_that_is_wrong_makes_it_end_with_1() throws Exception {
        Path file = Files.writeString(directory.resolve("Mine.java"), STUDENT.replace("synchronized void", "void"));
        try (var kit = KitProcess.start("compare", "counter", "CasCounter", file.toString(), "--quick")) {
            assertThat(kit.out()).contains("Not measured, because it is wrong: lost update", "count++");
            assertThat(kit.exitCode()).isEqualTo(1);
        }
    }
}
