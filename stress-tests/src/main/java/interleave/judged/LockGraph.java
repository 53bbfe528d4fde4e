package interleave.judged;

import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.spec.Stage;
import interleave.spec.Standstill;
import interleave.spec.WatchedLock;
import interleave.support.Defect;
import interleave.support.Judge;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
            "VirtualThread-unblocker",
            "main");

    private static volatile Set<Long> bystanders = Set.of();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Says nothing any more of the threads that are there: those of earlier variants may wait for ever. */
    static void forget() {
        bystanders = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("kit-"))
                .map(Thread::threadId)
                .collect(Collectors.toSet());
    }

    /** The circle of threads that wait for each other, told in a sentence for each, if there is one. */
    Optional<String> deadlock() {
        long[] ids = circle();
        if (ids.length == 0) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(threads.getThreadInfo(ids, true, true))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(ThreadInfo::getThreadName))
                .map(LockGraph::wait)
                .collect(Collectors.joining("; ")));
    }

    /** What is to be said of {@code waiting}, threads that all wait. */
    Scene scene(Collection<? extends Thread> waiting) {
        Set<Long> ids = waiting.stream().map(Thread::threadId).collect(Collectors.toSet());
        List<Evidence.ThreadState> actors = states(ids).stream()
                .filter(thread -> !thread.name().startsWith("kit-"))
                .toList();
        return new Scene(deadlock(), actors);
    }

    /**
     * Threads that all wait, taken down at one moment.
     *
     * @param deadlock the circle in which they wait, if they do
     * @param actors the threads of the judged program
     */
    record Scene(Optional<String> deadlock, List<Evidence.ThreadState> actors) {

        /** The judgement: a deadlock if they wait in a circle, else {@code otherwise}. */
        Judgement explain(Judge judge, String question, Defect otherwise, Effort effort) {
            Evidence states = new Evidence.Threads("who holds what, and who waits for what", actors);
            String sentence = question + ": "
                    + deadlock.orElseGet(() -> actors.stream()
                            .filter(thread -> !thread.state().equals("RUNNABLE")) // the judge's own may run on
                            .map(thread -> "\"" + thread.name() + "\" waits"
                                    + (thread.stack().isEmpty() ? "" : " " + own(thread.stack())))
                            .limit(3)
                            .collect(Collectors.joining("; ", "", ", and nobody is left to wake them")));
            return Judgement.exposed(
                    judge, deadlock.isPresent() ? Defect.DEADLOCK : otherwise, sentence, effort, List.of(states));
        }
    }

    /** The first frame that is not the JDK's. */
    private static String own(List<String> stack) {
        return stack.stream()
                .filter(frame -> !frame.startsWith("at Object.")
                        && !frame.startsWith("at LockSupport.")
                        && !frame.startsWith("at AbstractQueuedSynchronizer")
                        && !frame.startsWith("at Unsafe."))
                .findFirst()
                .orElse(stack.getFirst());
    }

    /** Threads that wait in a circle: of monitors and locks that the JVM knows, else of watched locks. */
    private long[] circle() {
        long[] ids = threads.findDeadlockedThreads();
        if (ids != null) {
            return ids;
        }
        List<Thread> circle = WatchedLock.circle();
        var standstill = new Standstill();
        standstill.lasts(circle, 1);
        boolean lasting = circle.equals(WatchedLock.circle()) && standstill.holds(); // seen while nobody moved
        return lasting ? circle.stream().mapToLong(Thread::threadId).toArray() : new long[0];
    }

    /** The threads of the judged program, each with what it holds and waits for; those in a deadlock first. */
    List<Evidence.ThreadState> states() {
        return states(Set.of());
    }

    /** The same; those with an id in {@code known} are of the judged program whatever they look like. */
    private List<Evidence.ThreadState> states(Set<Long> known) {
        Set<Long> circle = new HashSet<>();
        Arrays.stream(circle()).forEach(circle::add);
        var first = new ArrayList<Evidence.ThreadState>();
        var second = new ArrayList<Evidence.ThreadState>();
        var rest = new ArrayList<Evidence.ThreadState>();
        for (ThreadInfo thread : threads.dumpAllThreads(true, true)) {
            if (circle.contains(thread.getThreadId())) {
                first.add(state(thread));
            } else if (known.contains(thread.getThreadId())) {
                second.add(state(thread));
            } else if (ofTheProgram(thread)) {
                rest.add(state(thread));
            }
        }
        Stage.virtualThreads().stream().map(LockGraph::virtual).forEach(first::add); // the JVM's list leaves them out
        first.addAll(second);
        first.addAll(rest);
        return first;
    }

    /** The thread that has used most processor time, if more than {@code millis}; else a virtual one that runs. */
    Optional<Evidence.ThreadState> spinning(long millis) {
        List<Evidence.ThreadState> running = states().stream()
                .filter(thread -> thread.state().equals("RUNNABLE"))
                .toList();
        return running.stream()
                .filter(thread -> thread.cpuMillis() > millis)
                .max(Comparator.comparingLong(Evidence.ThreadState::cpuMillis))
                .or(() -> running.stream()
                        .filter(thread ->
                                thread.cpuMillis() < 0 && !thread.stack().isEmpty())
                        .findFirst());
    }

    private static boolean ofTheProgram(ThreadInfo thread) {
        return !SYSTEM.contains(thread.getThreadName())
                && !bystanders.contains(thread.getThreadId())
                && !ofTheKit(thread)
                && !carries(thread);
    }

    /** A thread of the kit's own which is not, at the moment, running the judged program's code. */
    private static boolean ofTheKit(ThreadInfo thread) {
        return thread.getThreadName().startsWith("kit-")
                && Arrays.stream(thread.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name ->
                                !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
                        .findFirst()
                        .filter(name -> !name.startsWith("interleave.judged.") && !name.startsWith("interleave.spec."))
                        .isEmpty();
    }

    /** A thread of the JVM's that carries a virtual one, or waits for one to carry. A JDK condition is in ForkJoinPool, too. */
    private static boolean carries(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.lang.VirtualThread")
                        || frame.getClassName().equals("java.util.concurrent.ForkJoinWorkerThread"));
    }

    private static Evidence.ThreadState virtual(Thread thread) {
        return new Evidence.ThreadState(
                thread.getName() + " (virtual)",
                thread.getState().name(),
                -1,
                WatchedLock.heldBy(thread),
                WatchedLock.wantedBy(thread).orElse(null),
                Stacks.frames(thread.getStackTrace()));
    }

    private Evidence.ThreadState state(ThreadInfo thread) {
        long nanos = threads.getThreadCpuTime(thread.getThreadId());
        return new Evidence.ThreadState(
                thread.getThreadName(),
                thread.getThreadState().name(),
                nanos < 0 ? -1 : nanos / 1_000_000,
                holds(thread),
                waitsFor(thread),
                Stacks.frames(thread.getStackTrace()));
    }

    private static String wait(ThreadInfo thread) {
        String held = holds(thread).isEmpty() ? "" : "holds " + String.join(" and ", holds(thread)) + " and ";
        return "\"" + thread.getThreadName() + "\" " + held + "waits for " + waitsFor(thread);
    }

    private static @Nullable String waitsFor(ThreadInfo thread) {
        Optional<String> watched = live(thread).flatMap(WatchedLock::wantedBy);
        if (watched.isPresent() || thread.getLockInfo() == null) {
            return watched.orElse(null);
        }
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
        live(thread).map(WatchedLock::heldBy).ifPresent(held::addAll);
        return held;
    }

    private static Optional<Thread> live(ThreadInfo info) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.threadId() == info.getThreadId())
                .findFirst();
    }

    private static String name(LockInfo lock) {
        String type = lock.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "@" + Integer.toHexString(lock.getIdentityHashCode());
    }

    private static String line(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }
}
