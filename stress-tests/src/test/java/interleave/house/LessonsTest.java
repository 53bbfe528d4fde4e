package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.cli.Index;
import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every lesson has: a package, a note, an index row, and variants that are what they say they are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LessonsTest {
    private static final Path HOME = Path.of(System.getProperty("kit.home"));

    @Test
    void there_are_lessons() {
        assertThat(Index.read().lessons()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> is_in_the_package_named_after_it() {
        return lessons(
                lesson -> assertThat(lesson.getClass().getPackageName()).isEqualTo("interleave." + lesson.slug()));
    }

    @TestFactory
    Stream<DynamicTest> has_a_note() {
        return lessons(lesson ->
                assertThat(HOME.resolve("notes/" + lesson.slug() + ".md")).exists());
    }

    @TestFactory
    Stream<DynamicTest> has_the_same_question_in_the_index_and_in_its_note() throws IOException {
        String index = Files.readString(HOME.resolve("notes/README.md"));
        return lessons(lesson -> {
            String note = Files.readString(HOME.resolve("notes/" + lesson.slug() + ".md"));
            assertThat(index).contains("| " + lesson.slug() + " | " + lesson.question() + " |");
            assertThat(note.lines().findFirst().orElse("")).containsIgnoringCase(lesson.question());
        });
    }

    @TestFactory
    Stream<DynamicTest> is_in_the_table_of_the_readme() throws IOException {
        String readme = Files.readString(HOME.resolve("README.md"));
        return lessons(lesson -> assertThat(readme)
                .contains("| " + lesson.slug() + " | " + lesson.question() + " | `./kit run " + lesson.slug() + "` |"));
    }

    @TestFactory
    Stream<DynamicTest> mentions_every_variant_in_its_note() throws IOException {
        return lessons(lesson -> {
            String note = Files.readString(HOME.resolve("notes/" + lesson.slug() + ".md"));
            assertThat(lesson.variants()).allSatisfy(variant -> assertThat(note).contains(variant.name()));
        });
    }

    @TestFactory
    Stream<DynamicTest> has_variants_that_implement_its_contract() {
        return topics(topic -> assertThat(topic.variants())
                .isNotEmpty()
                .allSatisfy(variant -> assertThat(topic.contract().isAssignableFrom(type(variant)))
                        .as(variant.name())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> shows_the_right_twin_of_every_broken_variant() {
        return topics(topic -> assertThat(topic.variants())
                .filteredOn(variant -> variant.claim() instanceof Claim.Exposed)
                .allSatisfy(broken -> assertThat(topic.variants())
                        .extracting(Variant::name)
                        .contains(((Claim.Exposed) broken.claim()).twin())));
    }

    @TestFactory
    Stream<DynamicTest> has_a_judge_for_every_judge_that_a_broken_variant_names() {
        return topics(topic -> assertThat(topic.variants())
                .filteredOn(variant -> variant.claim() instanceof Claim.Exposed)
                .allSatisfy(broken -> assertThat(((Claim.Exposed) broken.claim()).seenBy())
                        .isNotEmpty()
                        .allMatch(topic.specs()::containsKey)));
    }

    @TestFactory
    Stream<DynamicTest> gives_every_broken_variant_an_identifier_from_a_catalogue() {
        return lessons(lesson -> assertThat(lesson.variants())
                .map(LessonsTest::type)
                .filteredOn(type -> type.isAnnotationPresent(Broken.class))
                .allSatisfy(type ->
                        assertThat(type.getAnnotation(Broken.class).ids()).isNotEmpty()));
    }

    private interface Check {
        void on(Lesson lesson) throws Exception;
    }

    private static Stream<DynamicTest> lessons(Check check) {
        return Index.read().lessons().stream().map(lesson -> dynamicTest(lesson.slug(), () -> check.on(lesson)));
    }

    private interface TopicCheck {
        void on(Topic topic) throws Exception;
    }

    private static Stream<DynamicTest> topics(TopicCheck check) {
        return Index.read().lessons().stream()
                .flatMap(lesson -> lesson.topics().stream()
                        .map(topic -> dynamicTest(lesson.slug() + ", " + topic.name(), () -> check.on(topic))));
    }

    @TestFactory
    Stream<DynamicTest> has_broken_variants_and_no_two_variants_of_one_name() {
        return lessons(lesson -> {
            assertThat(lesson.variants()).anyMatch(variant -> variant.claim() instanceof Claim.Exposed);
            assertThat(lesson.variants()).extracting(Variant::name).doesNotHaveDuplicates();
        });
    }

    private static Class<?> type(Variant variant) {
        try {
            return Class.forName(variant.className());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(variant + " does not exist", e);
        }
    }
}
