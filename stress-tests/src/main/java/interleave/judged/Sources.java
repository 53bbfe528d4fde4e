package interleave.judged;

import interleave.judge.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The source lines that a trace points at: of the kit's own classes, and of a submission beside its classes. */
final class Sources {
    private static final List<String> ROOTS =
            List.of("primitives/src/main/java", "problems/src/main/java", "stress-tests/src/main/java");

    private final List<Path> roots;
    private final Map<String, List<String>> read = new HashMap<>();

    Sources(Variant variant) {
        Path home = Path.of(System.getProperty("kit.home", ""));
        this.roots = Stream.concat(variant.classPath().stream(), ROOTS.stream().map(home::resolve))
                .toList();
    }

    private Sources(List<Path> roots) {
        this.roots = roots;
    }

    /** Only what came with a submission. */
    static Sources ofSubmission(Variant variant) {
        return new Sources(variant.classPath());
    }

    /** The text of a line, without the space around it; null if the source is not at hand. */
    @Nullable
    String line(String className, String fileName, int number) {
        String name = className.replace('.', '/');
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
        List<String> lines = read.computeIfAbsent(folder + fileName, this::lines);
        return number >= 1 && number <= lines.size() ? lines.get(number - 1).strip() : null;
    }

    private List<String> lines(String file) {
        return roots.stream()
                .map(root -> root.resolve(file))
                .filter(Files::isReadable)
                .findFirst()
                .map(Sources::readAll)
                .orElse(List.of());
    }

    private static List<String> readAll(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(); // a trace without source text is still a trace
        }
    }
}
