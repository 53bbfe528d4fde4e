package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules about source files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {
    private static final Path HOME = Path.of(System.getProperty("kit.home"));
    private static final int LONGEST_FILE = 250;
    private static final Pattern SUPPRESSION = Pattern.compile("^\\s*@SuppressWarnings");
    private static final Pattern REASON = Pattern.compile("// \\S+");

    /** Why a broken twin needs one: the compiler sees the mistake, and that is part of the lesson. */
    private static final String THE_LESSON = "the lesson";

    /** As many others as there are; a new one shows up in review because this number changes with it. */
    private static final int SUPPRESSIONS = 47;

    @Test
    void no_file_is_longer_than_a_reader_has_patience_for() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file))
                        .as("%s: split it, one idea per file", file)
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void every_suppression_says_why_on_its_line() throws IOException {
        assertThat(suppressions())
                .allSatisfy(line -> assertThat(line)
                        .as("a reason behind //, on the same line")
                        .containsPattern(REASON));
    }

    @Test
    void suppressions_are_counted() throws IOException {
        assertThat(suppressions())
                .filteredOn(line -> !line.contains(THE_LESSON))
                .as("the number of suppressions; if a new one is justified, change the number here")
                .hasSize(SUPPRESSIONS);
    }

    @Test
    void no_test_is_disabled_and_nothing_is_left_to_do() throws IOException {
        Pattern unfinished = Pattern.compile("@Disable" + "d|TO" + "DO|FIX" + "ME");

        assertThat(sources())
                .allSatisfy(file -> assertThat(lines(file))
                        .as(file.toString())
                        .noneMatch(line -> unfinished.matcher(line).find()));
    }

    private static List<String> suppressions() throws IOException {
        return sources().stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> SUPPRESSION.matcher(line).find())
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !HOME.relativize(file).toString().contains("target"))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
