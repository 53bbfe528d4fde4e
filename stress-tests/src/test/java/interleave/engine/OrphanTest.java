package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.counter.CounterLesson;
import interleave.judge.Json;
import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.judged.JudgedMain;
import interleave.judged.Request;
import interleave.support.Judge;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the engine is gone, even by {@code kill -9}, nobody is left to end a judged JVM: it must do so itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class OrphanTest {
    /** An hour: what ends the judged JVM in this test is not its own watchdog. */
    private static final Budget AN_HOUR = new Budget(100, 100, 1_000, 3_600_000, true);

    @Test
    void a_judged_jvm_ends_with_the_line_to_its_engine(@TempDir Path directory) throws Exception {
        Variant hangs = Submissions.counter("HangsWhenRead", directory);
        Request request =
                Requests.of(new CounterLesson(), new Request.Examine(Judge.CONTRACT), List.of(hangs), AN_HOUR);
        Process judged = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JudgedMain.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            var toJudged = judged.getOutputStream();
            toJudged.write((Json.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
            toJudged.flush();
            var fromJudged = new BufferedReader(new InputStreamReader(judged.getInputStream(), StandardCharsets.UTF_8));
            assertThat(fromJudged.lines().anyMatch(line -> line.contains("\"kind\":\"begun\"")))
                    .as("it is at work")
                    .isTrue();

            toJudged.close(); // what the operating system does when the engine is killed

            assertThat(judged.waitFor(3, TimeUnit.MINUTES)).as("it has ended").isTrue();
        } finally {
            judged.destroyForcibly();
        }
    }
}
