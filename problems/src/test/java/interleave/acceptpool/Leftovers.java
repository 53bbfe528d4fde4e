package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What there is of threads, processes and descriptors, to be compared with what there is later. */
record Leftovers(Set<Thread> threads, Set<ProcessHandle> processes, long descriptors) {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    static Leftovers now() {
        return new Leftovers(liveThreads(), liveProcesses(), openDescriptors());
    }

    /** Waits until there is nothing that was not there. */
    void awaitNoMore() {
        await("no thread is left", () -> threads.containsAll(liveThreads()));
        await("no process is left", () -> processes.containsAll(liveProcesses()));
        await("no descriptor is left", () -> openDescriptors() <= descriptors);
    }

    /** The processes that were not there. */
    List<ProcessHandle> newProcesses() {
        Set<ProcessHandle> found = liveProcesses();
        found.removeAll(processes);
        return List.copyOf(found);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Those that the JDK keeps for all, and takes on and lets go as it likes, are nobody's. */
    private static Set<Thread> liveThreads() {
        var found = new HashSet<>(Thread.getAllStackTraces().keySet());
        found.removeIf(thread -> thread.getThreadGroup() == null
                || thread.getThreadGroup().getParent() == null
                || thread.getName().startsWith("ForkJoinPool")
                || thread.getName().startsWith("process reaper")
                || thread.getName().startsWith("VirtualThread"));
        return found;
    }

    private static Set<ProcessHandle> liveProcesses() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return new HashSet<>(all.filter(ProcessHandle::isAlive).toList());
        }
    }

    private static long openDescriptors() {
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.count();
        } catch (IOException e) {
            return 0; // not Linux
        }
    }
}
