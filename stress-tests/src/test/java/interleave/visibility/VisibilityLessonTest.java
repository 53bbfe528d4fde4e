package interleave.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both ways: every spec passes every right variant, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisibilityLessonTest extends BothWays {
    VisibilityLessonTest() {
        super(new VisibilityLesson());
    }

    @TestFactory
    Stream<DynamicTest> shows_the_symptom_itself_in_the_table_of_outcomes() {
        return Stream.of(
                shows("BrokenStopFlagPlainField", "false, true, false"),
                shows("BrokenStopFlagUnlockedRead", "false, true, false"),
                shows("BrokenBoardPlainFlag", "0, 1, 0"),
                shows("BrokenBoardPlainReference", "0, 1, 0"),
                shows("BrokenBoardPostsEmptyOffer", "1, 0, 0", "1, 120, 0", "1, 0, 3"),
                shows("BrokenLazySettingsWithoutLock", "false"),
                shows("BrokenDoubleCheckedLazySettingsChecksOnce", "false"),
                shows("BrokenDoubleCheckedLazySettingsStoresFirst", "true, false", "false, true"),
                shows("BrokenFinalMemberJoinsInConstructor", "0, 0", "7, 0", "0, 1999"),
                shows("BrokenArrayMemberFillsAfterJoining", "0, 0", "7, 0", "0, 1999"),
                shows("BrokenHalvesLongCellVolatileHalves", "4294967295", "-4294967296"),
                shows("BrokenBufferLongCellAcrossCacheLines", "4294967295", "-4294967296"),
                shows("BrokenBridgePlainFlags", "true, true"),
                shows("BrokenBridgeOneVolatileFlag", "true, true"),
                shows("BrokenBridgeReleaseAcquire", "true, true"),
                shows("BrokenPetersonLockPlainFields", "1, 1"),
                shows("BrokenPetersonLockGivesWayFirst", "1, 1"),
                shows("BrokenThreadHandoverDoesNotJoin", "0, 0, 42", "42, 0, 42"),
                shows("BrokenSemaphoreHandoverReleasesFirst", "0, 0, 42", "42, 0, 42"));
    }

    @Test
    void interleavings_are_blind_to_a_missing_volatile_and_to_a_missing_fence() {
        assertThat(List.of(
                        "BrokenBoardPlainFlag",
                        "BrokenBoardPlainReference",
                        "BrokenBridgePlainFlags",
                        "BrokenBridgeOneVolatileFlag",
                        "BrokenBridgeReleaseAcquire",
                        "BrokenPetersonLockPlainFields"))
                .allSatisfy(
                        name -> assertThat(judgement(name, Judge.INTERLEAVINGS).verdict())
                                .isEqualTo(Verdict.PASSED));
    }

    @Test
    void the_trace_of_the_torn_value_has_the_whole_write_between_two_halves_of_a_read() {
        Judgement judgement = judgement("BrokenHalvesLongCellVolatileHalves", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.steps())
                .extracting(Evidence.Step::action)
                .containsSubsequence("high ➜ 0", "high = -1", "low = -1", "low ➜ -1");
    }

    @Test
    void a_worker_that_never_stops_is_told_from_one_that_gets_no_core() {
        assertThat(List.of("BrokenStopFlagPlainField", "BrokenStopFlagUnlockedRead"))
                .allSatisfy(name -> assertThat(judgement(name, Judge.LOAD).sentence())
                        .contains("ms of processor time and is still told false"));
    }

    private DynamicTest shows(String variant, String... symptoms) {
        return DynamicTest.dynamicTest(variant + " gives " + String.join(" or ", symptoms), () -> {
            Evidence.OutcomeTable table = (Evidence.OutcomeTable)
                    judgement(variant, Judge.MEMORY).evidence().getFirst();
            assertThat(table.outcomes()).as(table.toString()).anySatisfy(outcome -> {
                assertThat(outcome.result()).isIn(Set.of(symptoms));
                assertThat(outcome.forbidden()).isTrue();
                assertThat(outcome.samples()).isPositive();
            });
        });
    }
}
