package interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.cli.Index;
import interleave.explore.Explorer.Exploration;
import interleave.explore.execution.Ending;
import interleave.explore.execution.Options;
import interleave.explore.scenario.ScenarioProgram;
import interleave.explore.scenario.SubjectLoader;
import interleave.explore.search.ReducedSearch;
import interleave.judge.Variant;
import interleave.spec.InterleavingsSpec;
import interleave.spec.Lesson;
import interleave.spec.Scenario;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The lessons' own scenarios, explored: the explorer must be right both ways about variants that others judge too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(900)
class LessonsExploredTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static final Set<String> LESSONS = Set.of("counter", "lock", "rlock");

    /** For each scenario; the number, not the time, so that it does not depend on the machine. */
    private static final int SCHEDULES = 600;

    @TestFactory
    Stream<DynamicTest> finds_nothing_wrong_with_a_right_variant_and_what_lincheck_finds_in_a_broken_one() {
        return topics().flatMap(topic -> topic.variants().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.name(), () -> check(topic, variant))));
    }

    private static Stream<Topic> topics() {
        return Index.read().lessons().stream()
                .filter(lesson -> LESSONS.contains(lesson.slug()))
                .map(Lesson::topics)
                .flatMap(List::stream)
                .filter(topic -> topic.specs().containsKey(Judge.INTERLEAVINGS));
    }

    private static void check(Topic topic, Variant variant) throws ReflectiveOperationException {
        List<Exploration> explorations = explore(topic, variant);
        var wrong = explorations.stream()
                .filter(exploration -> exploration.ending().kind().wrong())
                .toList();
        if (variant.claim().soughtBy(Judge.INTERLEAVINGS).isPresent()) {
            assertThat(explorations)
                    .as("what is wrong with %s is seen, or it is not judged", variant.name())
                    .anyMatch(exploration -> exploration.ending().kind().wrong()
                            || exploration.ending().kind() == Ending.Kind.NOT_MODELLED);
        } else if (!variant.claim().hidesFrom(Judge.INTERLEAVINGS)) {
            assertThat(wrong).as("nothing is wrong with %s", variant.name()).isEmpty();
        }
    }

    private static List<Exploration> explore(Topic topic, Variant variant) throws ReflectiveOperationException {
        Class<?> type = Objects.requireNonNull(topic.specs().get(Judge.INTERLEAVINGS));
        var spec = (InterleavingsSpec) type.getDeclaredConstructor().newInstance();
        List<Exploration> explorations = new ArrayList<>();
        for (Scenario scenario : spec.scenarios()) {
            if (variant.isAsked(Judge.INTERLEAVINGS, scenario.name())) {
                var loader = new SubjectLoader(variant.className(), false);
                loader.setDefaultAssertionStatus(true);
                var program =
                        new ScenarioProgram(loader.loadClass(spec.operations().getName()), spec, scenario);
                explorations.add(new Explorer(program, loader.statics(), Options.DEFAULT)
                        .explore(new Limited(new ReducedSearch(), SCHEDULES), LONG_ENOUGH, execution -> {}));
            }
        }
        return explorations;
    }
}
