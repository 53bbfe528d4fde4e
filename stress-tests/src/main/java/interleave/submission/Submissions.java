package interleave.submission;

import interleave.judge.Refusal;
import interleave.judge.Submission;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns source files into variants of a lesson.
 *
 * <pre>{@code
 * List<Variant> submitted = Submissions.read(lesson, List.of(Path.of("MyLock.java")), null, workplace);
 * engine.judge(lesson, submitted);
 * }</pre>
 *
 * <p>Each file in which a class implements a contract of the lesson is a submission of its own; the others are there
 * to help. A file is compiled alone if it can be, so that two students may have called their classes the same; only
 * if names are missing, together with the others.
 */
public final class Submissions {
    private Submissions() {}

    /**
     * Reads, compiles and examines {@code files}. Nothing of what is in them is run.
     *
     * @param topic by the judges of which topic they are to be examined; null for the first with their contract
     * @param directory where to put the classes: a directory for each submission
     * @return a variant for each file with an implementation, in the order of the files
     * @throws RefusedException if one of the files cannot be judged; it says why, and what to do
     * @throws IOException if {@code directory} cannot be written
     */
    public static List<Variant> read(Lesson lesson, List<Path> files, @Nullable String topic, Path directory)
            throws IOException {
        var contracts = new Contracts(lesson, topic);
        List<SourceFile> sources =
                files.stream().distinct().map(SourceFile::read).toList();
        if (sources.isEmpty()) {
            throw RefusedException.usage("there is no file to judge.", "Name one or several:  MyLock.java Helper.java");
        }
        List<Unit> units = compile(sources, directory);
        Map<Unit, Submission> found = new LinkedHashMap<>();
        for (Unit unit : units) {
            contracts.implementedIn(unit).ifPresent(submission -> found.put(unit, submission));
        }
        Set<SourceFile> needed = found.keySet().stream()
                .flatMap(unit -> unit.classes().neededBy(unit.file()).stream())
                .collect(Collectors.toSet());
        List<Unit> idle =
                units.stream().filter(unit -> !needed.contains(unit.file())).toList();
        if (!idle.isEmpty()) {
            throw contracts.noneIn(idle);
        }
        List<Variant> variants = new ArrayList<>();
        found.forEach((unit, submission) -> variants.add(
                Variant.submitted(name(submission, found.values(), lesson), submission, List.of(unit.directory()))));
        return variants;
    }

    private static List<Unit> compile(List<SourceFile> sources, Path directory) throws IOException {
        var compiler = new Compiler();
        List<Unit> units = new ArrayList<>();
        List<Refusal.Problem> problems = new ArrayList<>();
        boolean lacksNames = false;
        Files.createDirectories(directory);
        for (SourceFile source : sources) {
            Path own = Files.createTempDirectory(directory, "submission");
            List<SourceFile> group = List.of(source);
            Compiler.Result result = compiler.compile(group, own);
            if (result.lacksNames() && sources.size() > 1) {
                group = withOthers(source, sources, compiler);
                result = compiler.compile(group, own);
            }
            problems.addAll(result.problems());
            lacksNames |= result.lacksNames();
            if (result.problems().isEmpty()) {
                units.add(Unit.of(source, result, own));
            }
        }
        if (!problems.isEmpty()) {
            throw refusal(problems.stream().distinct().toList(), lacksNames);
        }
        return units;
    }

    /** {@code source} and all others that do not declare a class which one of these declares already. */
    private static List<SourceFile> withOthers(SourceFile source, List<SourceFile> all, Compiler compiler)
            throws IOException {
        List<SourceFile> group = new ArrayList<>(List.of(source));
        Set<String> declared = new HashSet<>(compiler.declaredBy(source));
        for (SourceFile other : all) {
            Set<String> declaring = compiler.declaredBy(other);
            if (!group.contains(other) && declaring.stream().noneMatch(declared::contains)) {
                group.add(other);
                declared.addAll(declaring);
            }
        }
        return group;
    }

    private static RefusedException refusal(List<Refusal.Problem> problems, boolean lacksNames) {
        String files = problems.stream()
                .map(Refusal.Problem::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String errors = problems.size() == 1 ? "one error" : problems.size() + " errors";
        return RefusedException.compiler(
                (files.isEmpty() ? "what was handed in" : files) + " cannot be compiled: " + errors + ".",
                lacksNames
                        ? "Is an import missing, or a file of yours? Name it here too:  ./kit check LESSON Mine.java Other.java"
                        : "Repair that, and check again.",
                problems);
    }

    /** Its simple name, unless another in this lesson has that. */
    private static String name(Submission submission, Collection<Submission> all, Lesson lesson) {
        String name = simple(submission);
        Stream<String> others = Stream.concat(
                all.stream().filter(other -> !other.equals(submission)).map(Submissions::simple),
                lesson.variants().stream().map(Variant::name));
        return others.anyMatch(name::equals) ? name + " (" + submission.file() + ")" : name;
    }

    private static String simple(Submission submission) {
        return submission.className().replaceFirst("^.*[.$]", "");
    }
}
