package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every diagram of the notes is drawn from its source, here, at each build; and the drawing that lies beside the source was
 * drawn from it. Fonts differ from machine to machine, so it is the source within the drawing that is compared.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramsTest {
    private static final Path HOME = Path.of(System.getProperty("kit.home")).normalize();
    private static final Path DRAWN = HOME.resolve("stress-tests/target/diagrams");
    private static final Pattern SOURCE = Pattern.compile("<!--SRC=\\[([^\\]]+)\\]-->");

    @TestFactory
    Stream<DynamicTest> is_drawn_from_the_source_beside_it() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).isNotEmpty();
        return sources.stream()
                .map(source -> dynamicTest(source.getFileName().toString(), () -> {
                    String drawing = draw(source);
                    Path drawn = DRAWN.resolve(svg(source).getFileName());
                    Files.createDirectories(DRAWN);
                    Files.writeString(drawn, drawing);

                    assertThat(drawing).doesNotContain("Syntax Error");
                    assertThat(svg(source))
                            .as("the drawing; it now lies at %s, move it", drawn)
                            .exists();
                    assertThat(sourceWithin(Files.readString(svg(source))))
                            .as("the source of the drawing; a new one lies at %s, move it", drawn)
                            .isEqualTo(sourceWithin(drawing));
                }));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("notes"))) {
            return files.filter(file -> file.toString().endsWith(".puml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path svg(Path source) {
        return source.resolveSibling(source.getFileName().toString().replace(".puml", ".svg"));
    }

    private static String draw(Path source) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-jar",
                        HOME.resolve("stress-tests/target/tools/plantuml-mit.jar")
                                .toString(),
                        "-pipe",
                        "-tsvg")
                .redirectInput(source.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sourceWithin(String drawing) {
        Matcher found = SOURCE.matcher(drawing);
        assertThat(found.find()).as("a source within the drawing").isTrue();
        return found.group(1);
    }
}
