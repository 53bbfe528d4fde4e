package interleave.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Question: is CPython found where there is one, does it do the jobs, and does it leave nobody behind? */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class CPythonTest {

    @Test
    void is_not_found_where_it_is_not(@TempDir Path empty) {
        assertThat(CPython.onThePath("")).isEmpty();
        assertThat(CPython.onThePath(empty.toString())).isEmpty();
    }

    @Test
    void is_found_in_the_first_directory_that_has_it(@TempDir Path first, @TempDir Path second) throws Exception {
        Path python = Files.createFile(second.resolve("python3"));
        assertThat(python.toFile().setExecutable(true)).isTrue();

        assertThat(CPython.onThePath(first + java.io.File.pathSeparator + second))
                .contains(python);
    }

    @Test
    void does_each_job_with_threads_and_with_processes(@TempDir Path directory) throws Exception {
        for (String crew : List.of("threads", "processes")) {
            Process python = start(crew, directory);
            try (var server = new ThinkingServer(1);
                    PrintStream orders = new PrintStream(python.getOutputStream(), true, StandardCharsets.UTF_8);
                    BufferedReader answers = python.inputReader(StandardCharsets.UTF_8)) {
                assertThat(answers.readLine()).startsWith("ready ");
                for (String job : List.of("primes", "fingerprint", "requests")) {
                    long begin = System.nanoTime() + 1_000_000;
                    long end = begin + 2_000_000_000L; // however busy the machine is
                    orders.println(job + " 2 " + begin + " " + end + " 0 " + server.port());

                    assertThat(answers.readLine()).as(crew + ", " + job).matches("done [1-9]\\d* \\d+");
                }
            } finally {
                end(python);
            }
        }
    }

    @Test
    void leaves_no_process_behind_when_it_is_killed(@TempDir Path directory) throws Exception {
        Process python = start("processes", directory);
        try (BufferedReader answers = python.inputReader(StandardCharsets.UTF_8)) {
            assertThat(answers.readLine()).startsWith("ready ");
            Set<ProcessHandle> children = Set.copyOf(python.descendants().toList());
            assertThat(children).hasSizeGreaterThanOrEqualTo(2);

            python.destroyForcibly();

            for (ProcessHandle child : children) {
                CompletableFuture<ProcessHandle> exit = child.onExit();
                assertThat(exit.get(1, TimeUnit.MINUTES)).isEqualTo(child);
            }
        } finally {
            end(python);
        }
    }

    private static Process start(String crew, Path directory) throws Exception {
        assumeTrue(CPython.onThePath(System.getenv().getOrDefault("PATH", "")).isPresent(), "there is no python3");
        List<String> command = new CPython(crew, 2).command(directory);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void end(Process python) {
        python.descendants().forEach(ProcessHandle::destroyForcibly);
        python.destroyForcibly();
    }
}
