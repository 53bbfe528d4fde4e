package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.cli.Index;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as students hand them in, each with its label: does what the judges say agree with it? Where it does not, that
 * is written down here, by name and with the reason. {@code stress-tests/bench/corpus} prints the counts.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(900)
class CorpusTest {
    /** Wrong, and no judge sees it. */
    private static final Map<String, String> FALSE_PASSES = Map.of(
            "event/wrong/PollsPlainFields",
                    "between two looks it parks, and no JIT keeps a field in a register across that; x86 keeps the order",
            "semaphore/wrong/ReadsUnguarded",
                    "nobody asks for the number of permits again and again, and so no JIT moves the read out of a loop",
            "event/wrong/TrustsEveryWakeUp",
                    "the JDK's conditions do not wake anybody without a reason, and nobody can make them");

    /** Wrong, and seen only now and then. */
    private static final Map<String, String> SEEN_NOW_AND_THEN = Map.of(
            "condition/wrong/TwoKeys",
            "a race on the deque's own fields, which needs a weaker CPU, or a deque that grows, to do harm; what is seen"
                    + " is that it does not wait behind the lock it was given");

    /** Right, and a judge says that it is wrong. */
    private static final Map<String, String> FALSE_FAILS = Map.of(
            "condition/right/CountedPlaces",
            "the contract's tests hold the box's lock to force a schedule; a box that waits elsewhere keeps them from it");

    private static final Path CORPUS =
            Path.of(System.getProperty("kit.home"), "stress-tests/src/test/resources/submissions");
    private static final Budget BUDGET = new Budget(60, 100, 0, 60_000, true);

    /** A race may keep out of sight once; what is right is looked at once, so that it cannot be exposed by trying often. */
    private static final int LOOKS = 4;

    /** The quickest first: what one has exposed the others need not see. */
    private static final List<Judge> JUDGES = List.of(Judge.CONTRACT, Judge.INTERLEAVINGS, Judge.LOAD, Judge.MEMORY);

    @TempDir
    private Path directory;

    @Test
    void every_file_is_judged_as_its_label_says_but_for_those_that_are_known_not_to_be() throws Exception {
        Map<String, String> surprises = new ConcurrentSkipListMap<>();
        List<Callable<?>> pieces = files().entrySet().stream()
                .<Callable<?>>map(file -> () -> {
                    surprise(file.getKey(), file.getValue()).ifPresent(what -> surprises.put(file.getKey(), what));
                    return null;
                })
                .toList();

        Lanes.run(pieces);

        assertThat(surprises).isEmpty();
    }

    @Test
    void there_are_enough_of_both_kinds_in_enough_lessons() throws IOException {
        Set<String> names = files().keySet();

        assertThat(names).filteredOn(CorpusTest::isWrong).hasSizeGreaterThanOrEqualTo(20);
        assertThat(names).filteredOn(name -> !isWrong(name)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(names.stream().map(CorpusTest::slug).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(names)
                .containsAll(FALSE_PASSES.keySet())
                .containsAll(FALSE_FAILS.keySet())
                .containsAll(SEEN_NOW_AND_THEN.keySet());
    }

    @Test
    void every_file_says_in_its_first_line_what_is_wrong_with_it_or_how_it_is_built() throws IOException {
        assertThat(files())
                .allSatisfy((name, file) ->
                        assertThat(file).content().startsWith(isWrong(name) ? "// wrong: " : "// right: "));
    }

    /** How the judges differ from what is recorded of {@code file}, if they do. */
    private Optional<String> surprise(String name, Path file) throws Exception {
        if (SEEN_NOW_AND_THEN.containsKey(name)) {
            return Optional.empty();
        }
        boolean exposed = (isWrong(name) && !FALSE_PASSES.containsKey(name)) || FALSE_FAILS.containsKey(name);
        Variant variant = variant(name, file);
        for (int look = 0; look < (exposed ? LOOKS : 1); look++) {
            Optional<Judgement> seen = firstObjection(name, variant);
            if (seen.isPresent()) {
                return exposed && seen.get().verdict() != Verdict.NOT_JUDGED
                        ? Optional.empty()
                        : seen.map(judgement -> judgement.judge().label() + ": " + judgement.sentence());
            }
        }
        return exposed ? Optional.of("no judge saw anything wrong") : Optional.empty();
    }

    private Optional<Judgement> firstObjection(String name, Variant variant) throws Exception {
        Lesson lesson = lesson(name);
        for (Judge judge : JUDGES) {
            if (lesson.topic(variant).specs().containsKey(judge)) {
                Judgement judgement = new Judging(lesson, judge, BUDGET, directory, judged -> {})
                        .judge(List.of(variant))
                        .getFirst();
                if (judgement.verdict() != Verdict.PASSED) {
                    return Optional.of(judgement);
                }
            }
        }
        return Optional.empty();
    }

    private Variant variant(String name, Path file) throws IOException {
        return interleave.submission.Submissions.read(
                        lesson(name), List.of(file), topic(file), directory.resolve(name.replace('/', '-')))
                .getFirst();
    }

    private static @Nullable String topic(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("// topic: "))
                    .map(line -> line.substring("// topic: ".length()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Lesson lesson(String name) {
        return Index.read().lessons().stream()
                .filter(lesson -> lesson.slug().equals(slug(name)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWrong(String name) {
        return name.contains("/wrong/");
    }

    private static String slug(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    /** For example {@code lock/wrong/WaitsWithIf}, and its path. */
    private static Map<String, Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            Map<String, Path> files = new TreeMap<>();
            all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> CORPUS.relativize(file).getNameCount() == 3) // those beside them test the engine
                    .forEach(file -> files.put(name(file), file));
            return files;
        }
    }

    private static String name(Path file) {
        return CORPUS.relativize(file).toString().replace('\\', '/').replaceAll("\\.java$", "");
    }
}
