package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.notes.DefectCatalogue;
import interleave.notes.Weaver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Notes quote code and results; what they quote is still there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotesTest {
    private static final Path HOME = Path.of(System.getProperty("kit.home"));
    private static final int LONGEST_NOTE = 150;

    /** Looked up in, not read. */
    private static final Set<Path> LOOKED_UP = Set.of(Path.of(DefectCatalogue.FILE), Path.of("notes/ledger.md"));

    private static final Pattern QUOTE =
            Pattern.compile("<!-- from: (?<file>\\S+)[^\\n]* -->\\R```\\w*\\R(?<text>.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)#]+)");

    @TestFactory
    Stream<DynamicTest> quotes_what_stands_in_the_file_it_names() throws IOException {
        return notes().flatMap(note -> quotes(note).stream()
                .map(quote -> dynamicTest(note + " quotes " + quote.file(), () -> {
                    String original = Files.readString(HOME.resolve(quote.file()));
                    assertThat(quote.paragraphs())
                            .isNotEmpty()
                            .allSatisfy(paragraph -> assertThat(original).contains(paragraph));
                })));
    }

    @TestFactory
    Stream<DynamicTest> quotes_the_very_lines_that_its_markers_name() throws IOException {
        var weaver = new Weaver(HOME);
        return weaver.pages().stream()
                .map(page -> dynamicTest(
                        page.toString(),
                        () -> assertThat(Files.readString(HOME.resolve(page)))
                                .as("./kit notes writes it anew")
                                .isEqualTo(weaver.woven(page))));
    }

    @Test
    void there_are_quotes() throws IOException {
        assertThat(notes().flatMap(note -> quotes(note).stream())).hasSizeGreaterThan(3);
    }

    @TestFactory
    Stream<DynamicTest> links_to_files_that_exist() throws IOException {
        return notes().flatMap(note -> links(note).stream()
                .filter(target -> URI.create(target).getScheme() == null)
                .map(target -> dynamicTest(
                        note + " → " + target,
                        () -> assertThat(HOME.resolve(note)
                                        .resolveSibling(target)
                                        .normalize())
                                .exists())));
    }

    @TestFactory
    Stream<DynamicTest> is_short_enough_to_be_read_in_class() throws IOException {
        return notes().filter(note -> !LOOKED_UP.contains(note))
                .map(note -> dynamicTest(
                        note.toString(), () -> assertThat(read(note).lines()).hasSizeLessThanOrEqualTo(LONGEST_NOTE)));
    }

    /** Quoted lines; where lines were left out, an empty line stands between what is left. */
    private record Quote(String file, String text) {
        List<String> paragraphs() {
            return Stream.of(text.split("\\R\\R", -1))
                    .map(String::stripTrailing)
                    .filter(paragraph -> !paragraph.isBlank())
                    .toList();
        }
    }

    private static List<Quote> quotes(Path note) {
        List<Quote> quotes = new ArrayList<>();
        Matcher matcher = QUOTE.matcher(read(note));
        while (matcher.find()) {
            quotes.add(new Quote(matcher.group("file"), matcher.group("text")));
        }
        return quotes;
    }

    private static List<String> links(Path note) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(read(note));
        while (matcher.find()) {
            links.add(matcher.group("target").strip());
        }
        return links;
    }

    /** README, contributing guide, notes: every page of the kit, relative to its home. */
    private static Stream<Path> notes() throws IOException {
        List<Path> notes = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(HOME.resolve("notes"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(HOME::relativize)
                    .forEach(notes::add);
        }
        return notes.stream();
    }

    private static String read(Path note) {
        try {
            return Files.readString(HOME.resolve(note));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
