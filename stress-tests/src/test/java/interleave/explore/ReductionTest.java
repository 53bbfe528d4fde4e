package interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.explore.RandomProgram.Palette;
import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Options;
import interleave.explore.model.Statics;
import interleave.explore.search.FullSearch;
import interleave.explore.search.ReducedSearch;
import interleave.explore.search.Search;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reduction that leaves out too much shows no symptom: it says "proved" of programs that are wrong. So what can come
 * of a random program by the reduced search is compared with what can come of it at all.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class ReductionTest {
    private static final Options WITHOUT_RACES = new Options(5_000, 0, false);

    /** Programs with more schedules are left out; how many remain is asserted. */
    private static final int SCHEDULES = 10_000;

    @ParameterizedTest
    @CsvSource({
        "VARIABLES, 3, 3, 12, 8",
        "VARIABLES, 4, 2, 12, 8",
        "WAITING, 2, 2, 180, 165", // small, but among them are standstills that only those show who wait at the end
        "WAITING, 2, 3, 40, 30",
        "WAITING, 3, 2, 20, 8",
        "ALL, 2, 4, 30, 20",
    })
    void leaves_out_nothing_that_makes_a_difference(
            Palette palette, int threads, int acts, int programs, int compared) {
        int seen = 0;
        for (int seed = 0; seed < programs; seed++) {
            var program = new RandomProgram(seed, palette, threads, acts);
            var all = new Outcomes(program);
            if (all.areAll(new FullSearch())) {
                var some = new Outcomes(program);
                assertThat(some.areAll(new ReducedSearch())).as("%s", program).isTrue();
                assertThat(some.outcomes).as("seed %d: %s", seed, program).isEqualTo(all.outcomes);
                seen++;
            }
        }
        assertThat(seen).as("programs with at most %d schedules", SCHEDULES).isGreaterThanOrEqualTo(compared);
    }

    /** What can come of a program. */
    private static final class Outcomes {
        final Set<String> outcomes = new TreeSet<>();
        private final RandomProgram program;

        Outcomes(RandomProgram program) {
            this.program = program;
        }

        /** Collects them; whether the search came to its end. */
        boolean areAll(Search search) {
            var explorer = new Explorer(program, new Statics(), WITHOUT_RACES);
            return explorer.exploreAll(new Limited(search, SCHEDULES), Duration.ofMinutes(5), this::add)
                    .exhausted();
        }

        private void add(Execution execution) {
            Ending ending = Objects.requireNonNull(execution.ending());
            if (ending.kind() != Ending.Kind.REDUNDANT) {
                outcomes.add(ending.kind() + " " + program.outcome());
            }
        }
    }
}
