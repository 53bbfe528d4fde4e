package interleave.engine;

import interleave.judge.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files that somebody handed in, compiled as they arrive. */
final class Submissions {
    private Submissions() {}

    /** Compiles {@code submissions/counter/<name>.java} into {@code directory}, and returns it as a variant. */
    static Variant counter(String name, Path directory) throws IOException {
        String source = read("/submissions/counter/" + name + ".java");
        String packageName = source.contains("package somebody;") ? "somebody" : "";
        Path file = directory.resolve(packageName).resolve(name + ".java");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, source);
        compile(file, directory);
        return Variant.submitted(packageName.isEmpty() ? name : packageName + "." + name, List.of(directory));
    }

    private static void compile(Path file, Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of("-d", directory.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(file + " does not compile:\n" + errors);
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Submissions.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
