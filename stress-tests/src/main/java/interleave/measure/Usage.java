package interleave.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a thread uses.
 *
 * @param cpuNanos processor time, in nanoseconds
 * @param wakeUps how often it went to sleep, and so had to be woken; 0 where the system does not tell
 * @param preempted how often it lost its core against its will
 * @param allocatedBytes memory it asked for
 */
public record Usage(long cpuNanos, long wakeUps, long preempted, long allocatedBytes) {
    static final Usage NONE = new Usage(0, 0, 0, 0);

    private static final Path STATUS = Path.of("/proc/thread-self/status"); // Linux only
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What the current thread has used since it began. */
    static Usage soFar() {
        long wakeUps = 0;
        long preempted = 0;
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("voluntary_ctxt_switches:")) {
                    wakeUps = number(line);
                } else if (line.startsWith("nonvoluntary_ctxt_switches:")) {
                    preempted = number(line);
                }
            }
        } catch (IOException e) {
            // not Linux
        }
        long allocatedBytes = THREADS.getCurrentThreadAllocatedBytes();
        return new Usage(cpuNanosSoFar(), wakeUps, preempted, allocatedBytes);
    }

    static long cpuNanosSoFar() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** What the current thread has used since it had used {@code before}; what asking costs is not part of it. */
    static Usage since(Usage before) {
        long cpuNanos = cpuNanosSoFar(); // first here, and last when it begins
        long allocatedBytes = THREADS.getCurrentThreadAllocatedBytes();
        Usage now = soFar();
        return new Usage(
                cpuNanos - before.cpuNanos,
                now.wakeUps - before.wakeUps,
                now.preempted - before.preempted,
                allocatedBytes - before.allocatedBytes);
    }

    Usage minus(Usage earlier) {
        return new Usage(
                cpuNanos - earlier.cpuNanos,
                wakeUps - earlier.wakeUps,
                preempted - earlier.preempted,
                allocatedBytes - earlier.allocatedBytes);
    }

    Usage plus(Usage other) {
        return new Usage(
                cpuNanos + other.cpuNanos,
                wakeUps + other.wakeUps,
                preempted + other.preempted,
                allocatedBytes + other.allocatedBytes);
    }

    /** The same with {@code nanos} of processor time, and {@code less} wake-ups fewer. */
    Usage butFor(long nanos, long less) {
        return new Usage(nanos, Math.max(0, wakeUps - less), preempted, allocatedBytes);
    }

    /** The same, but a single wake-up does not count: it is the one that ended the waiting. */
    Usage ofWaiting() {
        return butFor(cpuNanos, wakeUps == 1 ? 1 : 0);
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
    }
}
