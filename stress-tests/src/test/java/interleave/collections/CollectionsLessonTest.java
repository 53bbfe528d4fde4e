package interleave.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.house.BothWays;
import interleave.judge.Claim;
import interleave.judge.Evidence;
import interleave.judge.GridReport;
import interleave.judge.Judgement;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both ways, for the variants and for every cell of the slides' table. */
class CollectionsLessonTest extends BothWays {
    CollectionsLessonTest() {
        super(new CollectionsLesson());
    }

    @TestFactory
    Stream<DynamicTest> every_judge_passes_every_cell_that_is_declared_safe() {
        return cells(Claim.Right.class)
                .map(cell -> dynamicTest(
                        cell.variant(),
                        () -> assertThat(cell.judgements())
                                .isNotEmpty()
                                .allSatisfy(judgement -> assertThat(judgement.verdict())
                                        .as(judgement.sentence())
                                        .isEqualTo(Verdict.PASSED))));
    }

    @TestFactory
    Stream<DynamicTest> every_judge_that_is_asked_exposes_every_cell_that_is_declared_unsafe() {
        return cells(Claim.Unsafe.class)
                .map(cell -> dynamicTest(
                        cell.variant(),
                        () -> assertThat(cell.judgements())
                                .isNotEmpty()
                                .allSatisfy(judgement -> assertThat(
                                                judgement.exposes(((Claim.Unsafe) cell.claim()).defect()))
                                        .as(judgement.sentence())
                                        .isTrue())));
    }

    @Test
    void the_table_has_every_row_of_the_slides_and_a_verdict_in_every_cell() {
        assertThat(rows())
                .extracting(GridReport.Row::operation)
                .contains("L.append(x)", "L1.extend(L2)", "x = L[i]", "L.pop()", "L1[i:j] = L2", "L.sort()")
                .contains("x = y, x.field = y", "D[x] = y", "D1.update(D2)", "D.keys()")
                .contains("i = i + 1", "L.append(L[-1])", "L[i] = L[j]", "D[x] = D[x] + 1");
        assertThat(rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
        assertThat(report().grids())
                .flatExtracting(GridReport::columns)
                .contains("ArrayList", "synchronizedList", "CopyOnWriteArrayList")
                .contains("HashMap", "synchronizedMap", "ConcurrentHashMap");
    }

    @Test
    void what_the_slides_call_unsafe_is_unsafe_on_every_collection_unless_it_is_one_call() {
        assertThat(rows())
                .filteredOn(row -> row.said().equals("unsafe"))
                .filteredOn(row -> !row.code().startsWith("merge"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.cells()).as(row.code()).allMatch(cell -> cell.claim() instanceof Claim.Unsafe));
    }

    @Test
    void what_the_slides_call_safe_is_never_safe_on_the_collections_for_one_thread() {
        assertThat(rows())
                .filteredOn(row -> row.said().equals("safe") && !row.code().equals("x = y"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells().getFirst().claim()).isInstanceOf(Claim.Unsafe.class));
    }

    @Test
    void the_trace_of_the_lost_append_shows_the_steps_inside_the_jdks_add() {
        Judgement judgement = judgement("BrokenMonitorArrayListAppendsUnlocked", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.steps())
                .filteredOn(step -> "ArrayList.java".equals(step.file()))
                .extracting(Evidence.Step::action)
                .anyMatch(action -> action.startsWith("size ➜"))
                .anyMatch(action -> action.startsWith("size ="));
    }

    @Test
    void iterating_over_a_synchronized_list_throws_a_concurrent_modification_exception() {
        assertThat(List.of(Judge.INTERLEAVINGS, Judge.LOAD))
                .extracting(judge -> judgement("BrokenSynchronizedWrapperListIteratesUnlocked", judge)
                        .sentence())
                .allMatch(sentence -> sentence.contains("ConcurrentModificationException"));
    }

    @Test
    void only_memory_sees_that_the_elements_of_a_volatile_array_are_not_volatile() {
        String name = "BrokenVolatileElementArrayVolatileReferenceOnly";

        assertThat(judgement(name, Judge.MEMORY).exposes(Defect.REORDERED)).isTrue();
        assertThat(judgement(name, Judge.INTERLEAVINGS).verdict()).isEqualTo(Verdict.PASSED);
    }

    private Stream<VariantReport> cells(Class<? extends Claim> claim) {
        return report().grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .filter(cell -> claim.isInstance(cell.claim()));
    }

    private List<GridReport.Row> rows() {
        return report().grids().stream().flatMap(grid -> grid.rows().stream()).toList();
    }
}
