package interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.explore.Explorer.Exploration;
import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Options;
import interleave.explore.rewriting.ExploredLoader;
import interleave.explore.search.FullSearch;
import interleave.explore.search.ReducedSearch;
import interleave.explore.search.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether the models do what the classes do: alone the very same, and together with others all that these are seen to
 * do. That the models do no more than that is not asked here: no number of runs shows all that a class can do.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class ModelsTest {
    private static final Options WITHOUT_RACES = new Options(5_000, 0, false);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int SCHEDULES = 20_000;
    private static final int FEW_SCHEDULES = 1_000;
    private static final int REDUCED = 3;
    private static final int LONELY = 25;
    private static final int CROWDED = 6;
    private static final int RUNS = 30;

    /** After so many runs of a scenario that were not over in time it is taken to be one of those that never are. */
    private static final int PATIENCE = 2;

    static Stream<Class<?>> toys() {
        return Stream.<Class<?>>of(LockToys.class, QueueToys.class, TaskToys.class)
                .flatMap(outer -> Arrays.<Class<?>>stream(outer.getDeclaredClasses()))
                .filter(type -> Toy.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }

    /** Those that have no threads of their own: with the others, nobody is alone. */
    static Stream<Class<?>> lonelyToys() {
        return toys().filter(type -> !TaskToys.Executes.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("lonelyToys")
    void one_thread_sees_the_same(Class<?> type) throws ReflectiveOperationException {
        var loader = loader(type);
        for (int seed = 0; seed < LONELY; seed++) {
            var scenario = new Scenario(maker(type), maker(loader.loadClass(type.getName())), seed, 1, 12);

            Set<String> modelled = new TreeSet<>();
            explore(scenario, loader, new ReducedSearch(), SCHEDULES, modelled);

            assertThat(modelled).as("%s", scenario).containsExactly(scenario.playAloneForReal());
        }
    }

    @ParameterizedTest
    @MethodSource("toys")
    void threads_see_nothing_that_is_not_foreseen(Class<?> type)
            throws ReflectiveOperationException, InterruptedException {
        var loader = loader(type);
        int compared = 0;
        for (int seed = 0; seed < CROWDED; seed++) {
            int threads = 2 + seed % 2;
            var scenario = new Scenario(
                    maker(type), maker(loader.loadClass(type.getName())), seed, threads, threads == 2 ? 3 : 2);

            Optional<Set<String>> modelled = outcomes(scenario, loader, new ReducedSearch(), SCHEDULES);

            if (modelled.isPresent()) {
                assertThat(modelled.get()).as("%s", scenario).containsAll(seen(scenario));
                compared++;
            }
        }
        assertThat(compared)
                .as("scenarios with at most %d schedules", SCHEDULES)
                .isGreaterThanOrEqualTo(CROWDED / 2);
    }

    @ParameterizedTest
    @MethodSource("toys")
    void the_reduced_search_leaves_out_nothing(Class<?> type) throws ReflectiveOperationException {
        var loader = loader(type);
        for (int seed = 0; seed < REDUCED; seed++) {
            var scenario = new Scenario(maker(type), maker(loader.loadClass(type.getName())), seed, 2, 2);

            Optional<Set<String>> all = outcomes(scenario, loader, new FullSearch(), FEW_SCHEDULES);

            if (all.isPresent()) {
                assertThat(outcomes(scenario, loader, new ReducedSearch(), SCHEDULES))
                        .as("%s", scenario)
                        .isEqualTo(all);
            }
        }
    }

    private static Set<String> seen(Scenario scenario) throws InterruptedException {
        Set<String> seen = new TreeSet<>();
        int late = 0;
        for (int run = 0; run < RUNS && late < PATIENCE; run++) {
            Optional<String> outcome = scenario.playForReal();
            outcome.ifPresent(seen::add);
            late += outcome.isPresent() ? 0 : 1;
        }
        return seen;
    }

    /** All that can come of it with the model; empty if that is too much. */
    private static Optional<Set<String>> outcomes(
            Scenario scenario, ExploredLoader loader, Search search, int schedules) {
        Set<String> outcomes = new TreeSet<>();
        return explore(scenario, loader, search, schedules, outcomes).exhausted()
                ? Optional.of(outcomes)
                : Optional.empty();
    }

    private static Exploration explore(
            Scenario scenario, ExploredLoader loader, Search search, int schedules, Set<String> outcomes) {
        return new Explorer(scenario, loader.statics(), WITHOUT_RACES)
                .exploreAll(
                        new Limited(search, schedules), LONG_ENOUGH, execution -> add(execution, scenario, outcomes));
    }

    private static void add(Execution execution, Scenario scenario, Set<String> outcomes) {
        Ending ending = Objects.requireNonNull(execution.ending());
        switch (ending.kind()) {
            case FINISHED, DEADLOCK -> outcomes.add(scenario.outcome());
            case REDUNDANT -> {}
            default -> outcomes.add(ending.toString());
        }
    }

    private static Supplier<Toy> maker(Class<?> type) {
        return () -> {
            try {
                return (Toy) type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a toy cannot be made: " + e.getCause(), e);
            }
        };
    }

    private static ExploredLoader loader(Class<?> type) {
        return new ExploredLoader(ModelsTest::classFile, false, type.getClassLoader());
    }

    private static Optional<byte[]> classFile(String name) {
        if (!name.matches("interleave/explore/\\w+Toys.*")) {
            return Optional.empty();
        }
        try (var in = ModelsTest.class.getResourceAsStream("/" + name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
