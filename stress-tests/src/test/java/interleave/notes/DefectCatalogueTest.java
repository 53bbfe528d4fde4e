package interleave.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.cli.Index;
import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.support.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue that is in the repository has every broken twin, with every judge that is said to see it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectCatalogueTest {
    private static final Path FILE = Path.of(System.getProperty("kit.home"), DefectCatalogue.FILE);
    private static final int COLUMNS_BEFORE_JUDGES = 5; // the first is empty: a row begins with a bar

    @TestFactory
    Stream<DynamicTest> says_of_every_broken_twin_that_each_judge_sees_it_which_should() throws IOException {
        List<String> rows = Files.readAllLines(FILE);
        return broken().map(variant -> dynamicTest(variant.name(), () -> {
            Claim.Exposed claim = (Claim.Exposed) variant.claim();
            String row = rows.stream()
                    .filter(line -> line.startsWith("| " + variant.name() + " | "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row: run all lessons, then ./kit notes --from that run"));
            String[] cells = row.split("\\|", -1);
            assertThat(cells[2].strip()).isEqualTo(claim.defect().title());
            assertThat(cells[3].strip()).isEqualTo(claim.twin());
            assertThat(cells[4].strip()).isEqualTo(String.join(", ", claim.ids()));
            for (Judge judge : claim.seenBy()) {
                String cell = cells[
                        COLUMNS_BEFORE_JUDGES + Arrays.asList(Judge.values()).indexOf(judge)];
                assertThat(cell.strip()).as(judge.label()).isEqualTo("**sees**");
            }
        }));
    }

    @Test
    void has_no_row_of_a_twin_that_is_no_more() throws IOException {
        List<String> names = broken().map(Variant::name).toList();

        assertThat(Files.readAllLines(FILE).stream()
                        .filter(line -> line.startsWith("| Broken"))
                        .map(line -> line.split("\\|", -1)[1].strip()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static Stream<Variant> broken() {
        return Index.read().lessons().stream()
                .flatMap(lesson -> lesson.variants().stream())
                .filter(variant -> variant.claim() instanceof Claim.Exposed);
    }
}
