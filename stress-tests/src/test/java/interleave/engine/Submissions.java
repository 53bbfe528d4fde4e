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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files that somebody handed in, compiled as they arrive. */
final class Submissions {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private Submissions() {}

    /** Compiles {@code submissions/counter/<name>.java} into {@code directory}, and returns it as a variant. */
    static Variant counter(String name, Path directory) throws IOException {
        String source = read("/submissions/counter/" + name + ".java");
        Matcher declared = PACKAGE.matcher(source);
        String packageName = declared.find() ? declared.group(1) : "";
        Path file = directory.resolve(packageName.replace('.', '/')).resolve(name + ".java");
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
