package interleave.judged;

import interleave.judge.Evidence;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds what, and who waits for whom, in this JVM right now. */
final class LockGraph {
    private static final Set<String> SYSTEM = Set.of(
            "Reference Handler",
            "Finalizer",
            "Signal Dispatcher",
            "Common-Cleaner",
            "Notification Thread",
            "Attach Listener",
            "DestroyJavaVM",
            "main");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** The circle of threads that wait for each other, told in a sentence for each, if there is one. */
    Optional<String> deadlock() {
        long[] ids = threads.findDeadlockedThreads();
        if (ids == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(threads.getThreadInfo(ids, true, true))
                .map(LockGraph::wait)
                .collect(Collectors.joining("; ")));
    }

    /** The threads of the judged program, each with what it holds and waits for; those in a deadlock first. */
    List<Evidence.ThreadState> states() {
        Set<Long> circle = new HashSet<>();
        long[] ids = threads.findDeadlockedThreads();
        if (ids != null) {
            Arrays.stream(ids).forEach(circle::add);
        }
        var first = new ArrayList<Evidence.ThreadState>();
        var rest = new ArrayList<Evidence.ThreadState>();
        for (ThreadInfo thread : threads.dumpAllThreads(true, true)) {
            if (!SYSTEM.contains(thread.getThreadName()) && !ofTheKit(thread)) {
                (circle.contains(thread.getThreadId()) ? first : rest).add(state(thread));
            }
        }
        first.addAll(rest);
        return first;
    }

    /** The thread that has used most processor time, if it has used more than {@code millis}. */
    Optional<Evidence.ThreadState> spinning(long millis) {
        return states().stream()
                .filter(thread -> thread.state().equals("RUNNABLE") && thread.cpuMillis() > millis)
                .max(java.util.Comparator.comparingLong(Evidence.ThreadState::cpuMillis));
    }

    /** A thread of the kit's own which is not, at the moment, running the judged program's code. */
    private static boolean ofTheKit(ThreadInfo thread) {
        return thread.getThreadName().startsWith("kit-")
                && Stacks.frames(thread.getStackTrace()).stream().noneMatch(frame -> !frame.startsWith("at Thread."));
    }

    private Evidence.ThreadState state(ThreadInfo thread) {
        long nanos = threads.getThreadCpuTime(thread.getThreadId());
        return new Evidence.ThreadState(
                thread.getThreadName(),
                thread.getThreadState().name(),
                nanos < 0 ? -1 : nanos / 1_000_000,
                holds(thread),
                thread.getLockInfo() == null ? null : waitsFor(thread),
                Stacks.frames(thread.getStackTrace()));
    }

    private static String wait(ThreadInfo thread) {
        String held = holds(thread).isEmpty() ? "" : "holds " + String.join(" and ", holds(thread)) + " and ";
        return "\"" + thread.getThreadName() + "\" " + held + "waits for " + waitsFor(thread);
    }

    private static String waitsFor(ThreadInfo thread) {
        String owner = thread.getLockOwnerName();
        return name(thread.getLockInfo()) + (owner == null ? "" : ", held by \"" + owner + "\"");
    }

    private static List<String> holds(ThreadInfo thread) {
        var held = new ArrayList<String>();
        for (MonitorInfo monitor : thread.getLockedMonitors()) {
            held.add(name(monitor) + " since " + line(monitor.getLockedStackFrame()));
        }
        for (LockInfo lock : thread.getLockedSynchronizers()) {
            held.add(name(lock));
        }
        return held;
    }

    private static String name(LockInfo lock) {
        String type = lock.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "@" + Integer.toHexString(lock.getIdentityHashCode());
    }

    private static String line(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }
}
