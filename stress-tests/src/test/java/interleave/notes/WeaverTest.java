package interleave.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quotation is what its marker names, no more, no less. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeaverTest {
    private static final Path NOTE = Path.of("notes/queue.md");

    @TempDir
    private Path home;

    @BeforeEach
    void write_a_file_to_quote() throws IOException {
        Files.createDirectories(home.resolve("notes"));
        Files.writeString(home.resolve("README.md"), "");
        Files.writeString(home.resolve("CONTRIBUTING.md"), "");
        Files.writeString(home.resolve("run.txt"), "one\n  two\nthree\nfour $1\nfive\n");
    }

    @Test
    void fills_in_the_lines_between_two_words() throws IOException {
        note("from \"tw\" to \"thr\"", "old\n");

        assertThat(new Weaver(home).weave()).containsExactly(NOTE);
        assertThat(Files.readString(home.resolve(NOTE))).isEqualTo(page("from \"tw\" to \"thr\"", "  two\nthree\n"));
    }

    @Test
    void fills_in_so_many_lines_and_sets_ranges_off() throws IOException {
        note("from \"four\" lines 2 and from \"one\" to \"one\"", "");

        new Weaver(home).weave();

        assertThat(Files.readString(home.resolve(NOTE))).contains("```text\nfour $1\nfive\n\none\n```");
    }

    @Test
    void leaves_alone_what_is_as_it_should_be_and_what_names_no_lines() throws IOException {
        note("from \"one\" to \"one\"", "one\n");
        Files.writeString(home.resolve("README.md"), "<!-- from: run.txt -->\n```\ntwo\n```\n");

        assertThat(new Weaver(home).weave()).isEmpty();
    }

    @Test
    void refuses_to_quote_what_is_not_there() throws IOException {
        note("from \"six\" to \"seven\"", "");

        assertThatThrownBy(() -> new Weaver(home).weave()).hasMessage("run.txt has no line with \"six\"");
    }

    @Test
    void refuses_to_quote_more_lines_than_there_are() throws IOException {
        note("from \"five\" lines 2", "");

        assertThatThrownBy(() -> new Weaver(home).weave()).hasMessage("run.txt ends before 2 lines from \"five\"");
    }

    @Test
    void refuses_a_marker_that_it_does_not_understand() throws IOException {
        note("from \"one\" until \"two\"", "");

        assertThatThrownBy(() -> new Weaver(home).weave()).hasMessageContaining("names no lines of run.txt");
    }

    private void note(String ranges, String text) throws IOException {
        Files.writeString(home.resolve(NOTE), page(ranges, text));
    }

    private static String page(String ranges, String text) {
        return "# Queue\n\n<!-- from: run.txt " + ranges + " -->\n```text\n" + text + "```\n\nThe end.\n";
    }
}
