package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.cli.Index;
import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The ledger says of classes and judges what the classes say of themselves, and leaves out no row of the slides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {
    private static final Path LEDGER = Path.of(System.getProperty("kit.home"), "notes/ledger.md");
    private static final Pattern BROKEN = Pattern.compile("`(Broken\\w+)`");
    private static final Pattern HOLDS = Pattern.compile("`(\\w+)` holds");
    private static final Pattern EXPOSED = Pattern.compile(
            "`(Broken\\w+)` exposed by ((?:contract|interleavings|memory|load)(?:(?:, | and )(?:contract|interleavings|memory|load))*)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\((\\w+)\\.md\\)");

    private final List<Variant> variants = Index.read().lessons().stream()
            .flatMap(lesson -> lesson.variants().stream())
            .toList();

    @Test
    void has_every_row_of_the_slides_with_a_claim_in_it() throws IOException {
        List<String> sections = List.of(Files.readString(LEDGER).split("\n## "));

        assertThat(IntStream.rangeClosed(1, 10).mapToObj(row -> "A" + row + " "))
                .allSatisfy(row -> assertThat(sections)
                        .filteredOn(section -> section.startsWith(row))
                        .singleElement()
                        .satisfies(section -> assertThat(section.lines().filter(line -> line.startsWith("| ")))
                                .as(row)
                                .hasSizeGreaterThan(1))); // the first is the head of the table
    }

    @TestFactory
    Stream<DynamicTest> names_broken_variants_that_exist() throws IOException {
        return each(BROKEN, found -> assertThat(claim(found.group(1))).isInstanceOf(Claim.Exposed.class));
    }

    @TestFactory
    Stream<DynamicTest> says_of_right_variants_that_they_hold() throws IOException {
        return each(HOLDS, found -> assertThat(claim(found.group(1))).isInstanceOf(Claim.Right.class));
    }

    @TestFactory
    Stream<DynamicTest> names_judges_that_expose_it() throws IOException {
        return each(EXPOSED, found -> {
            List<Judge> named = Arrays.stream(found.group(2).split(", | and "))
                    .map(LedgerTest::judge)
                    .toList();
            Claim.Exposed claim = (Claim.Exposed) claim(found.group(1));
            assertThat(claim.seenBy()).containsAll(named);
        });
    }

    @TestFactory
    Stream<DynamicTest> links_to_notes_that_exist() throws IOException {
        List<String> slugs = Index.read().lessons().stream().map(Lesson::slug).toList();
        return each(
                LINK,
                found -> assertThat(found.group(1))
                        .isIn(Stream.concat(slugs.stream(), Stream.of("defects", "ladder"))
                                .toList()));
    }

    private Claim claim(String name) {
        return variants.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no lesson has a variant " + name))
                .claim();
    }

    private static Judge judge(String label) {
        return Arrays.stream(Judge.values())
                .filter(judge -> judge.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<DynamicTest> each(Pattern pattern, Check check) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(LEDGER));
        List<DynamicTest> tests = matcher.results()
                .map(found -> dynamicTest(found.group(), () -> check.accept(found)))
                .toList();
        assertThat(tests).as("matches of " + pattern).isNotEmpty();
        return tests.stream();
    }

    private interface Check {
        void accept(MatchResult found);
    }
}
