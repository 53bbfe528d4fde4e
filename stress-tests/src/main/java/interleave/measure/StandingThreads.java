package interleave.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the threads of the program have used that are there all the time: not those of the JVM, which has some that wake up many
 * times a second. Only Linux tells.
 */
final class StandingThreads {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int LONGEST_NAME = 15; // of a thread, to Linux

    private StandingThreads() {}

    /** Processor time and wake-ups since each of them began. */
    static Usage soFar() {
        Set<String> names = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("main"))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("kit-") && !name.equals("main") && !name.equals(IdleRound.WAITER))
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .collect(Collectors.toSet());
        if (!Files.isDirectory(TASKS)) {
            return Usage.NONE;
        }
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.filter(task -> names.contains(read(task.resolve("comm"))))
                    .map(StandingThreads::used)
                    .reduce(Usage.NONE, Usage::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Usage used(Path task) {
        String nanos = read(task.resolve("schedstat")).split(" ", -1)[0];
        long wakeUps = read(task.resolve("status"))
                .lines()
                .filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
        return new Usage(nanos.isEmpty() ? 0 : Long.parseLong(nanos), wakeUps, 0, 0);
    }

    private static String read(Path file) {
        try {
            return Objects.requireNonNullElse(Files.readString(file), "").strip();
        } catch (IOException e) {
            return ""; // the thread has just ended
        }
    }
}
