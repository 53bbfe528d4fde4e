package interleave.submission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import interleave.judge.Refusal.Problem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, in this process. It runs no annotation processors, and nobody here loads what it makes: so
 * nothing of what was handed in ever runs in the kit's own JVM.
 */
final class Compiler {
    private static final long PATIENCE_SECONDS = 60;
    private static final long STACK_BYTES = 16_000_000; // for an expression with some thousand operators
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn", "-g", "-Xmaxerrs", "1000");

    private final JavaCompiler javac;

    /**
     * What came of compiling some files.
     *
     * @param problems the errors; empty if all went well
     * @param lacksNames whether one of them is about a name that another file may declare
     * @param sources for each class that was made, the file it was made of
     */
    record Result(List<Problem> problems, boolean lacksNames, Map<String, SourceFile> sources) {}

    Compiler() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw RefusedException.environment(
                    "this Java has no compiler: it is a runtime without the tools.",
                    "Install a JDK 25, for example Temurin from https://adoptium.net, and point JAVA_HOME at it.");
        }
        this.javac = found;
    }

    /** Compiles {@code files} into {@code directory}, and puts them beside their classes, where traces look for them. */
    Result compile(List<SourceFile> files, Path directory) throws IOException {
        Files.createDirectories(directory);
        var task = new FutureTask<>(() -> compileHere(files, directory));
        var thread = new Thread(null, task, "kit-javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw gaveUp(files, "it was not done after " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while compiling", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError memory) {
                throw memory; // the command line knows what to say
            }
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw gaveUp(files, String.valueOf(e.getCause()));
        }
    }

    private static RefusedException gaveUp(List<SourceFile> files, String why) {
        return RefusedException.submission(
                "the compiler gave up on " + names(files) + ": " + why + ".", "Make it simpler.");
    }

    private Result compileHere(List<SourceFile> files, Path directory) throws IOException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var sources = new HashMap<String, SourceFile>();
        try (StandardJavaFileManager standard =
                javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            standard.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            var recording = new RecordingFileManager(standard, sources);
            var said = new StringWriter(); // what is no diagnostic: there should be nothing
            javac.getTask(
                            said,
                            recording,
                            diagnostics,
                            OPTIONS,
                            null,
                            files.stream().map(InMemory::new).toList())
                    .call();
            List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            if (errors.isEmpty() && sources.isEmpty() && !said.toString().isBlank()) {
                throw gaveUp(files, said.toString().lines().findFirst().orElse(""));
            }
            place(sources, directory);
            return new Result(problems(errors, files), errors.stream().anyMatch(Compiler::lacksName), sources);
        }
    }

    /** The names of the types that {@code file} declares outside of others. */
    Set<String> declaredBy(SourceFile file) throws IOException {
        var task = (JavacTask) javac.getTask(
                new StringWriter(), null, problem -> {}, List.of("-proc:none"), null, List.of(new InMemory(file)));
        var names = new HashSet<String>();
        for (CompilationUnitTree unit : task.parse()) {
            String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared) {
                    names.add(prefix + declared.getSimpleName());
                }
            }
        }
        return names;
    }

    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }

    private static boolean lacksName(Diagnostic<?> error) {
        return error.getCode().startsWith("compiler.err.cant.resolve")
                || error.getCode().equals("compiler.err.doesnt.exist");
    }

    private static List<Problem> problems(List<Diagnostic<? extends JavaFileObject>> errors, List<SourceFile> files) {
        Comparator<Problem> inOrder = Comparator.<Problem>comparingInt(problem ->
                        files.stream().map(f -> f.path().toString()).toList().indexOf(problem.file()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column);
        return errors.stream().map(Compiler::problem).sorted(inOrder).distinct().toList();
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ENGLISH);
        if (!(error.getSource() instanceof InMemory source) || error.getPosition() == Diagnostic.NOPOS) {
            return new Problem("", 0, 0, message, "");
        }
        // javac's own column counts a tab as up to eight
        String before = source.file().text().substring(0, (int) error.getPosition());
        int begin = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        int column = before.codePointCount(begin, before.length()) + 1;
        return new Problem(
                source.file().path().toString(),
                (int) error.getLineNumber(),
                column,
                message,
                source.file().line(error.getLineNumber()));
    }

    private static void place(Map<String, SourceFile> sources, Path directory) throws IOException {
        for (Map.Entry<String, SourceFile> made : sources.entrySet()) {
            String name = made.getKey().replace('.', '/');
            Path folder = directory.resolve(name).getParent();
            if (folder != null) {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve(made.getValue().name()), made.getValue().text());
            }
        }
    }

    static String names(List<SourceFile> files) {
        return files.stream().map(file -> file.path().toString()).collect(Collectors.joining(", "));
    }
}
