package interleave.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.counter.CounterLesson;
import interleave.judge.Submission;
import interleave.judge.Variant;
import interleave.lock.LockLesson;
import interleave.semaphore.SemaphoreLesson;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Question: does every file that can be judged become a variant, whatever its classes are called? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionsTest {
    private static final String METHODS = """
            {
                private final java.util.concurrent.atomic.AtomicLong n = new java.util.concurrent.atomic.AtomicLong();
                public void increment() { n.incrementAndGet(); }
                public long get() { return n.get(); }
                public long reset() { return n.getAndSet(0); }
            }
            """;
    private static final String COUNTER = "implements interleave.counter.Counter " + METHODS;

    @TempDir
    private Path directory;

    @Test
    void a_class_of_any_name_in_any_package_or_none_is_found() throws IOException {
        assertThat(read("Mine.java", "class Mine " + COUNTER).className()).isEqualTo("Mine");
        assertThat(read("Other.java", "package a.b; public class Other " + COUNTER)
                        .className())
                .isEqualTo("a.b.Other");
        assertThat(read("exercise 3-anna.java", "public class Third " + COUNTER).className())
                .as("a public class in a file of another name")
                .isEqualTo("Third");
        assertThat(read("Nested.java", "class Outer { static class Nested " + COUNTER + "}")
                        .className())
                .isEqualTo("Outer$Nested");
        assertThat(read("Base.java", "abstract class Base " + COUNTER + " final class Derived extends Base {}")
                        .className())
                .isEqualTo("Derived");
        assertThat(read("Marked.java", "\uFEFFclass Marked " + COUNTER).className())
                .as("behind a byte order mark")
                .isEqualTo("Marked");
    }

    @Test
    void it_carries_its_file_and_its_topic() throws IOException {
        Variant variant = read("Mine.java", "class Mine " + COUNTER);

        assertThat(variant.submission())
                .isEqualTo(new Submission(
                        directory.resolve("Mine.java").toString(),
                        "Mine",
                        new CounterLesson().topics().getFirst().name(),
                        List.of()));
        assertThat(variant.submitted()).isTrue();
        assertThat(variant.name()).isEqualTo("Mine");
    }

    @Test
    void its_source_lies_beside_its_classes_where_traces_look_for_it() throws IOException {
        Variant variant = read("Mine.java", "package p; class Mine " + COUNTER);

        Path root = variant.classPath().getFirst();
        assertThat(root.resolve("p/Mine.java")).content().startsWith("package p; class Mine");
        assertThat(root.resolve("p/Mine.class")).exists();
    }

    @Test
    void a_file_may_need_another() throws IOException {
        Path mine = write("Mine.java", "class Mine extends Base {}");
        Path base = write("Base.java", "abstract class Base " + COUNTER);

        assertThat(Submissions.read(new CounterLesson(), List.of(base, mine), null, work()))
                .extracting(Variant::className)
                .containsExactly("Mine");
    }

    @Test
    void two_files_may_need_each_other_and_both_be_submissions() throws IOException {
        Path one = write("One.java", "class One " + COUNTER.replace("n.get()", "Two.read(n)"));
        Path two = write(
                "Two.java",
                "class Two extends One { static long read(java.util.concurrent.atomic.AtomicLong n) { return n.get(); } }");

        assertThat(Submissions.read(new CounterLesson(), List.of(one, two), null, work()))
                .extracting(Variant::className)
                .containsExactly("One", "Two");
    }

    @Test
    void two_students_may_have_called_their_classes_the_same() throws IOException {
        Path anna = write("anna/Mine.java", "class Mine " + COUNTER);
        Path ben = write("ben/Mine.java", "class Mine extends Helper {}");
        Path helper = write("ben/Helper.java", "abstract class Helper " + COUNTER);

        List<Variant> variants = Submissions.read(new CounterLesson(), List.of(anna, ben, helper), null, work());

        assertThat(variants).extracting(Variant::name).containsExactly("Mine (" + anna + ")", "Mine (" + ben + ")");
        assertThat(variants)
                .extracting(variant -> variant.classPath().getFirst())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_copy_of_a_class_of_the_kit_is_told_from_the_original() throws IOException {
        Variant variant =
                read("SynchronizedCounter.java", "package interleave.counter; class SynchronizedCounter " + COUNTER);

        assertThat(variant.name()).startsWith("SynchronizedCounter (");
    }

    @Test
    void of_several_topics_with_its_contract_it_belongs_to_the_first_unless_told_otherwise() throws IOException {
        Path file = write("Mine.java", "class Mine {}");
        Files.writeString(file, """
                class Mine implements interleave.semaphore.Semaphore {
                    Mine(int permits) {}
                    public void acquire(int n) {}
                    public boolean tryAcquire(int n) { return true; }
                    public boolean tryAcquire(int n, long time, java.util.concurrent.TimeUnit unit) { return true; }
                    public void release(int n) {}
                    public int availablePermits() { return 0; }
                    public int drainPermits() { return 0; }
                    public int getQueueLength() { return 0; }
                }
                """);
        Lesson lesson = new SemaphoreLesson();

        Variant first = Submissions.read(lesson, List.of(file), null, work()).getFirst();
        Variant fair = Submissions.read(lesson, List.of(file), "Fair semaphore", work())
                .getFirst();

        assertThat(lesson.topic(first).name()).isEqualTo("semaphore");
        assertThat(lesson.topic(fair).name()).isEqualTo("fair semaphore");
        assertThat(Objects.requireNonNull(first.submission()).otherTopics())
                .containsExactly("fair semaphore", "bounded semaphore");
    }

    @Test
    void a_class_that_implements_two_contracts_is_judged_as_the_one_that_is_named() throws IOException {
        Path file = write("Both.java", both());

        RefusedException refused = refused(new LockLesson(), null, file);
        assertThat(refused)
                .hasMessageStartingWith("Both in " + file + " implements java.util.concurrent.locks.Lock and");
        assertThat(refused.advice()).isEqualTo("Say which:  --topic \"locks\", or --topic \"two locks\"");

        Variant variant = Submissions.read(new LockLesson(), List.of(file), "locks", work())
                .getFirst();
        assertThat(Objects.requireNonNull(variant.submission()).topic()).isEqualTo("locks");
    }

    @Test
    void nothing_of_it_runs_while_it_is_compiled_and_examined() throws IOException {
        read(
                "Mine.java",
                "class Mine " + COUNTER.replaceFirst("\\{", "{ static { System.setProperty(\"mine.ran\", \"yes\"); }"));

        assertThat(System.getProperty("mine.ran")).isNull();
    }

    private static String both() {
        String lock = Stream.of(
                        "public void lock() {}",
                        "public void lockInterruptibly() {}",
                        "public boolean tryLock() { return true; }",
                        "public boolean tryLock(long t, java.util.concurrent.TimeUnit u) { return true; }",
                        "public void unlock() {}",
                        "public java.util.concurrent.locks.Condition newCondition() { return null; }")
                .reduce("", (a, b) -> a + b + "\n");
        String accounts = Arrays.stream(interleave.lock.Accounts.class.getMethods())
                .filter(method -> java.lang.reflect.Modifier.isAbstract(method.getModifiers()))
                .map(SubmissionsTest::stub)
                .reduce("", (a, b) -> a + b + "\n");
        return "public class Both implements java.util.concurrent.locks.Lock, interleave.lock.Accounts {\n" + lock
                + accounts + constructor() + "}";
    }

    private static String constructor() {
        return "public Both() {}\n";
    }

    private static String stub(java.lang.reflect.Method method) {
        StringBuilder parameters = new StringBuilder();
        for (Class<?> type : method.getParameterTypes()) {
            parameters.append(parameters.isEmpty() ? "" : ", ").append(type.getCanonicalName());
            parameters.append(" p").append(parameters.length());
        }
        String result = method.getReturnType().getCanonicalName();
        String body = result.equals("void") ? "{}" : "{ throw new IllegalStateException(); }";
        return "public " + result + " " + method.getName() + "(" + parameters + ") " + body;
    }

    private Variant read(String name, String text) throws IOException {
        return Submissions.read(new CounterLesson(), List.of(write(name, text)), null, work())
                .getFirst();
    }

    private RefusedException refused(Lesson lesson, @Nullable String topic, Path... files) {
        return Objects.requireNonNull(catchThrowableOfType(
                RefusedException.class, () -> Submissions.read(lesson, List.of(files), topic, work())));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private Path work() {
        return directory.resolve("work");
    }
}
