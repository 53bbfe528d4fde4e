package interleave.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.barrier.BarrierLesson;
import interleave.counter.CounterLesson;
import interleave.judge.Refusal.Problem;
import interleave.lock.LockLesson;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question: is everybody whose file cannot be judged told why, and what to do? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {
    private static final String METHODS =
            "{ public void increment() {} public long get() { return 0; } public long reset() { return 0; } ";

    @TempDir
    private Path directory;

    @Test
    void what_is_no_java_source_file() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder.java"));
        Path latin = Files.write(directory.resolve("Latin.java"), "// fünf".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(directory.resolve("Gone.java")))
                .hasMessage("there is no file " + directory.resolve("Gone.java") + ".");
        assertThat(refused(folder)).hasMessage(folder + " is a directory, not a Java source file.");
        assertThat(refused(write("Mine.class", "x")))
                .hasMessageEndingWith("Mine.class is no Java source file: its name does not end in .java.");
        assertThat(refused(write("Empty.java", " \n"))).hasMessageEndingWith("Empty.java is empty.");
        assertThat(refused(latin)).hasMessageEndingWith("Latin.java is not UTF-8 text.");
        assertThat(refused(write("Huge.java", "/".repeat(1_000_001)))).hasMessageContaining("1000001 bytes");
        assertThat(refused(directory.resolve("Gone.java")).exitCode()).isEqualTo(2);
    }

    @Test
    void a_compile_error_is_told_with_file_line_column_and_the_line() throws IOException {
        Path file = write("Mine.java", "class Mine {\r\n\tint 数 = true; Gone x;\r\n}\r\n");

        RefusedException refused = refused(file);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused).hasMessage(file + " cannot be compiled: 2 errors.");
        assertThat(refused.refusal().problems())
                .containsExactly(
                        new Problem(
                                file.toString(),
                                2,
                                10,
                                "incompatible types: boolean cannot be converted to int",
                                "\tint 数 = true; Gone x;"),
                        new Problem(
                                file.toString(),
                                2,
                                16,
                                "cannot find symbol\n  symbol:   class Gone\n  location: class Mine",
                                "\tint 数 = true; Gone x;"));
    }

    @Test
    void warnings_are_nobodys_business() throws IOException {
        Path file = write(
                "Mine.java",
                "class Mine implements interleave.counter.Counter " + METHODS
                        + "java.util.List raw = new java.util.ArrayList(); { new Thread().stop(); } }");

        assertThat(Submissions.read(new CounterLesson(), List.of(file), null, directory.resolve("work")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class Mine %s }                                                 | has all the methods of interleave.counter.Counter, but does not say that it is one. | Write  class Mine implements interleave.counter.Counter",
                "interface Counter { long get(); } class Mine implements Counter { public long get() { return 0; } } | implements Counter, which is not the lesson's interleave.counter.Counter. | Write  import interleave.counter.Counter;  and no Counter of your own.",
                "abstract class Mine implements interleave.counter.Counter {}    | implements interleave.counter.Counter, but is abstract, so nobody can make one. | Hand in a class that is complete, and has a name.",
                "class Mine implements interleave.counter.Counter %s Mine(int n) {} } | has no constructor Mine(), with which the judges would make one. | Add it.",
                "class Mine implements interleave.counter.Counter %s private Mine() {} } | is private, so the judges cannot call it. | Make it public.",
                "class Outer { class Mine implements interleave.counter.Counter %s } } | is an inner class: it exists only within an object of the class around it. | Write  static class Mine,  or put it outside.",
                "class Mine implements interleave.counter.Counter %s } class Other extends Mine {} | has more than one class that implements a contract of the lesson counter: Mine (Counter), Other (Counter). | Put each into a file of its own; one that only helps another may be nested in it.",
            })
    void a_class_that_does_not_fit(String text, String sentence, String advice) throws IOException {
        RefusedException refused = refused(write("Mine.java", text.replace("%s", METHODS)));

        assertThat(refused).hasMessageEndingWith(sentence);
        assertThat(refused).hasMessageContaining("Mine.java");
        assertThat(refused.advice()).isEqualTo(advice);
        assertThat(refused.exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_without_any_contract_is_told_which_there_are() throws IOException {
        Path file = write("Hello.java", "class Hello {}");

        RefusedException refused = refused(new LockLesson(), null, file);

        assertThat(refused).hasMessage("no class in " + file + " implements a contract of the lesson lock.");
        assertThat(refused.advice())
                .contains("\n  implements java.util.concurrent.locks.Lock, with YourClass()")
                .contains("\n  implements interleave.lock.Accounts, with YourClass(");
        assertThat(refused(new BarrierLesson(), null, file).advice()).contains("YourClass(int, Runnable)");
    }

    @Test
    void a_file_that_no_other_needs_is_not_overlooked() throws IOException {
        Path right = write("Mine.java", "class Mine implements interleave.counter.Counter " + METHODS + "}");
        Path forgot = write("Forgot.java", "class Forgot {}");

        assertThat(refused(new CounterLesson(), null, right, forgot)).hasMessageContaining("no class in " + forgot);
    }

    @Test
    void a_class_that_would_take_the_place_of_a_judge() throws IOException {
        Path file = write(
                "Counter.java",
                "package interleave.counter; public interface Counter {} class Mine implements Counter " + METHODS
                        + "}");

        assertThat(refused(file))
                .hasMessage("what was handed in declares interleave.counter.Counter, which is a part of the kit.");
        assertThat(refused(write("CounterLoad.java", "package interleave.counter; class CounterLoad {}")))
                .hasMessageContaining("interleave.counter.CounterLoad");
    }

    @Test
    void a_topic_that_there_is_not() throws IOException {
        RefusedException refused = refused(new LockLesson(), "three locks", write("Mine.java", "class Mine {}"));

        assertThat(refused).hasMessage("the lesson lock has no topic \"three locks\".");
        assertThat(refused.advice()).isEqualTo("It has:  --topic \"locks\", --topic \"two locks\"");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void what_the_compiler_cannot_digest() throws IOException {
        Path file =
                write("Deep.java", "class Deep { int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }");

        assertThat(refused(file)).hasMessageContaining("the compiler gave up on " + file);
    }

    private RefusedException refused(Path file) {
        return refused(new CounterLesson(), null, file);
    }

    private RefusedException refused(Lesson lesson, @Nullable String topic, Path... files) {
        return Objects.requireNonNull(catchThrowableOfType(
                RefusedException.class,
                () -> Submissions.read(lesson, List.of(files), topic, directory.resolve("work"))));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
