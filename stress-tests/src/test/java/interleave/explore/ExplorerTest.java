package interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.explore.Explorer.Exploration;
import interleave.explore.execution.Ending;
import interleave.explore.execution.Options;
import interleave.explore.rewriting.ExploredLoader;
import interleave.explore.search.ReducedSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class ExplorerTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    static Stream<Class<?>> programs() {
        return Stream.<Class<?>>of(
                        RightPrograms.class,
                        RightLibraryPrograms.class,
                        WrongPrograms.class,
                        WrongLibraryPrograms.class,
                        WrongTaskPrograms.class)
                .flatMap(outer -> Arrays.<Class<?>>stream(outer.getDeclaredClasses()))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void ends_as_it_must(Class<?> type) throws ReflectiveOperationException {
        Ends expected = Objects.requireNonNull(type.getAnnotation(Ends.class));

        Exploration exploration = explore(type);

        Ending ending = exploration.ending();
        if (expected.value() == Ending.Kind.FINISHED) {
            assertThat(ending.kind().wrong()).as(ending.sentence()).isFalse();
            assertThat(exploration.exhausted()).as("every schedule was tried").isTrue();
        } else {
            assertThat(ending.kind()).as(ending.sentence()).isEqualTo(expected.value());
            assertThat(ending.sentence()).containsPattern(expected.saying());
        }
    }

    private static Exploration explore(Class<?> type) throws ReflectiveOperationException {
        var loader = new ExploredLoader(ExplorerTest::classFile, false, type.getClassLoader());
        loader.setDefaultAssertionStatus(true);
        var constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        Program program = () -> ((Program) constructor.newInstance()).run();
        return new Explorer(program, loader.statics(), Options.DEFAULT)
                .explore(new ReducedSearch(), LONG_ENOUGH, execution -> {});
    }

    private static Optional<byte[]> classFile(String name) {
        if (!name.matches("interleave/explore/(Right|Wrong)\\w*Programs.*|interleave/explore/Together.*")) {
            return Optional.empty();
        }
        try (var in = ExplorerTest.class.getResourceAsStream("/" + name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
