package interleave.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.gil.GilLesson;
import interleave.spec.Scaling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Question: does a helper end when nobody is left to tell it anything, and is one that cannot help told from one that can? */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class HelperTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> WORKER =
            List.of(JAVA, "-cp", System.getProperty("java.class.path"), HelperMain.class.getName());
    private static final String ORDER = GilLesson.class.getName() + " processes, plain Java";

    @Test
    void a_worker_that_waits_for_orders_ends_with_them() throws Exception {
        Process worker = new ProcessBuilder(WORKER).redirectErrorStream(true).start();
        PrintStream orders = orders(worker);
        try (BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8)) {
            orders.println(ORDER);
            assertThat(answers.readLine()).startsWith("ready ");

            orders.close(); // what the operating system does when the one who gives the orders is killed

            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).as("it has ended").isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void a_worker_ends_with_its_orders_also_in_the_middle_of_its_work() throws Exception {
        Process worker = new ProcessBuilder(WORKER).redirectErrorStream(true).start();
        PrintStream orders = orders(worker);
        try (BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8)) {
            orders.println(ORDER);
            assertThat(answers.readLine()).startsWith("ready ");
            long now = System.nanoTime();
            orders.println("primes 1 " + now + " " + (now + TimeUnit.MINUTES.toNanos(10)) + " 0 0");

            orders.close();

            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).as("it has ended").isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void a_worker_says_what_it_got_done(@TempDir Path directory) throws Exception {
        try (Helper helper = Helper.start(WORKER, directory, ORDER)) {
            long begin = System.nanoTime() + 1_000_000;
            helper.tell("primes 1 " + begin + " " + (begin + 1_000_000_000) + " 0 0"); // however busy

            assertThat(helper.tally().pieces()).isPositive();
        }
    }

    @Test
    void a_program_that_is_not_there_is_told(@TempDir Path directory) {
        assertThatThrownBy(() -> Helper.start(List.of("no-such-python"), directory, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-python");
    }

    @Test
    void a_program_that_ends_before_it_is_ready_is_told_with_its_last_words(@TempDir Path directory) {
        assertThatThrownBy(() -> Helper.start(List.of(JAVA, "-version"), directory, null))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("it ended with exit code 0: .*VM.*");
    }

    @Test
    void a_team_of_threads_tells_what_its_worker_died_of() {
        var team = new ThreadTeam(
                (job, address) -> shift -> {
                    throw new IOException("the server is gone");
                },
                "",
                0);
        var job = new Scaling.Job("requests", "answers", 1, false);

        assertThatThrownBy(() -> team.burst(job, 2, new Scaling.Shift(System.nanoTime(), System.nanoTime())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the server is gone");
    }

    private static PrintStream orders(Process worker) {
        return new PrintStream(worker.getOutputStream(), true, StandardCharsets.UTF_8);
    }
}
