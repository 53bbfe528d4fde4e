package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.counter.CounterLesson;
import interleave.judge.ComparedFigures;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Variants take turns in being measured, and one that cannot be measured does not keep the others from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class ComparingTest {
    private static final Comparing.Length SHORT = new Comparing.Length(3, 50, 50, 30);

    @TempDir
    private Path directory;

    private final Lesson lesson = new CounterLesson();

    @Test
    void each_variant_is_measured_in_every_round() throws Exception {
        Comparing.Result result = compare(variant("CasCounter"), variant("AtomicCounter"));

        assertThat(result.item()).isEqualTo("increment");
        assertThat(result.byVariant())
                .containsOnlyKeys("CasCounter", "AtomicCounter")
                .allSatisfy((name, measured) -> {
                    assertThat(measured.trouble()).isEmpty();
                    assertThat(figures(measured).paced()).isNotNull();
                    assertThat(figures(measured).flatOut()).isNotNull();
                    assertThat(figures(measured).idle())
                            .as("nobody waits for a counter")
                            .isNull();
                });
        assertThat(result.byVariant().values().stream()
                        .mapToInt(measured -> Objects.requireNonNull(
                                        figures(measured).flatOut())
                                .won())
                        .sum())
                .as("somebody wins each round")
                .isGreaterThanOrEqualTo(SHORT.rounds());
    }

    @Test
    void one_that_takes_its_jvm_down_is_told_and_the_others_are_measured() throws Exception {
        Comparing.Result result = compare(Submissions.counter("RecursesForEver", directory), variant("AtomicCounter"));

        Comparing.Measured other = Objects.requireNonNull(result.byVariant().get("AtomicCounter"));
        assertThat(result.byVariant())
                .hasEntrySatisfying(
                        "RecursesForEver",
                        measured -> assertThat(measured.trouble())
                                .startsWith("measuring it ended early")
                                .contains("StackOverflowError"));
        assertThat(other.trouble()).isEmpty();
        assertThat(figures(other).paced()).isNotNull();
    }

    private Comparing.Result compare(Variant... variants) throws Exception {
        return new Comparing(SHORT, directory, new Listener() {}).measure(lesson, List.of(variants));
    }

    private Variant variant(String name) {
        return lesson.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedFigures figures(Comparing.Measured measured) {
        return Objects.requireNonNull(measured.figures());
    }
}
