package interleave.judged;

import interleave.judge.Evidence;
import interleave.judge.Variant;
import interleave.spec.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodReturnTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorEnterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorExitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.NotifyTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ParkTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SectionDelimiterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchEventTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;
import org.jetbrains.kotlinx.lincheck.trace.UnparkTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WaitTracePoint;

/**
 * Turns Lincheck's list of events into steps: a call that no other thread got in the middle of is told
 * in one line, unless it is short, the others step by step. All that touches Lincheck's internals for
 * it is in this class.
 */
final class LincheckTrace {
    private static final int SHORT = 3;
    private static final Pattern CONSTRUCTION = Pattern.compile("^(\\w+)\\.<init>\\((.*)\\): \\1#\\d+$");

    /** A step, and for a call what happened in it. */
    private static final class Node {
        final TracePoint point;
        final int depth;
        final List<Node> inside = new ArrayList<>();
        boolean interrupted;

        Node(TracePoint point, int depth) {
            this.point = point;
            this.depth = depth;
        }

        /** Whether this says no more than the operation around it, whose only call it is. */
        boolean isDelegation() {
            return depth == 1 && point instanceof MethodCallTracePoint;
        }

        boolean isToldInOneLine() {
            return !interrupted && size() > SHORT;
        }

        private int size() {
            return inside.stream()
                    .mapToInt(node -> (node.isDelegation() ? 0 : 1) + node.size())
                    .sum();
        }
    }

    private final Map<Integer, Deque<Node>> open = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Node> hidden = new HashSet<>();

    private LincheckTrace() {}

    /** The interleaving that {@code failure} is about; without steps if Lincheck recorded none. */
    static Evidence.Trace of(Scenario scenario, LincheckFailure failure, Variant variant) {
        var sources = new Sources(variant);
        List<Evidence.Step> steps = failure.getTrace() == null
                ? List.of()
                : new LincheckTrace()
                        .told(failure.getTrace().getTrace()).stream()
                                .map(node -> step(node, sources))
                                .toList();
        List<String> threads = Stream.iterate(1, i -> i + 1)
                .limit(scenario.threads().size())
                .map(i -> "Thread " + i)
                .toList();
        return new Evidence.Trace(scenario.name(), threads, steps, results(scenario, failure.getResults()));
    }

    /** Whether the thread that {@code failure} leaves in a loop parks in it, without a time limit. */
    static boolean parks(LincheckFailure failure) {
        List<TracePoint> points =
                failure.getTrace() == null ? List.of() : failure.getTrace().getTrace();
        return points.stream()
                .filter(point -> point.getIThread() == points.getLast().getIThread())
                .filter(point -> point instanceof MethodCallTracePoint)
                .anyMatch(point -> action(point).startsWith("LockSupport.park(")); // parkNanos would end by itself
    }

    private List<Node> told(List<TracePoint> points) {
        for (TracePoint point : points) {
            Deque<Node> calls = open.computeIfAbsent(point.getIThread(), thread -> new ArrayDeque<>());
            switch (point) {
                case SectionDelimiterTracePoint p -> {} // init, parallel and post parts follow from the columns
                case MethodReturnTracePoint p -> calls.pollLast();
                case SwitchEventTracePoint p -> calls.forEach(call -> call.interrupted = true);
                case MethodCallTracePoint call -> calls.addLast(add(point, calls));
                default -> add(point, calls);
            }
        }
        nodes.stream().filter(Node::isToldInOneLine).forEach(this::hideInside);
        nodes.stream().filter(Node::isDelegation).forEach(hidden::add);
        return nodes.stream().filter(node -> !hidden.contains(node)).toList();
    }

    private Node add(TracePoint point, Deque<Node> calls) {
        var node = new Node(point, calls.size());
        nodes.add(node);
        if (!calls.isEmpty()) {
            calls.getLast().inside.add(node);
        }
        return node;
    }

    private void hideInside(Node call) {
        for (Node node : call.inside) {
            hidden.add(node);
            hideInside(node);
        }
    }

    private static Evidence.Step step(Node node, Sources sources) {
        int thread = node.point.getIThread();
        int depth = Math.max(0, node.depth - 1);
        StackTraceElement where = node.point instanceof CodeLocationTracePoint p ? p.getStackTraceElement() : null;
        if (where == null || where.getFileName() == null || node.depth == 0) {
            return new Evidence.Step(thread, depth, action(node.point), null, 0, null);
        }
        return new Evidence.Step(
                thread,
                depth,
                action(node.point),
                where.getFileName(),
                Math.max(0, where.getLineNumber()),
                sources.line(where.getClassName(), where.getFileName(), where.getLineNumber()));
    }

    private static String action(TracePoint point) {
        return switch (point) {
            case MonitorEnterTracePoint p -> "enters the monitor";
            case MonitorExitTracePoint p -> "leaves the monitor";
            case WaitTracePoint p -> "waits";
            case NotifyTracePoint p -> "notifies";
            case ParkTracePoint p -> "parks";
            case UnparkTracePoint p -> "unparks";
            default ->
                CONSTRUCTION.matcher(point.toString$lincheck(false, true)).replaceFirst("new $1($2)");
        };
    }

    /** What the operations returned, for example {@code increment: void, get: 1 | increment: void, get: 1}. */
    private static String results(Scenario scenario, ExecutionResult results) {
        List<String> threads = new ArrayList<>();
        for (int i = 0; i < scenario.threads().size(); i++) {
            List<ResultWithClock> returned =
                    results.getParallelResultsWithClock().get(i);
            threads.add(pair(
                    scenario.threads().get(i),
                    returned.stream().map(LincheckTrace::told).toList()));
        }
        String parallel = String.join(" | ", threads);
        if (scenario.after().isEmpty()) {
            return parallel;
        }
        List<String> after =
                results.getPostResults().stream().map(String::valueOf).toList();
        return parallel + " | afterwards " + pair(scenario.after(), after);
    }

    private static String told(ResultWithClock returned) {
        return returned.getResult() == null ? "?" : returned.getResult().toString(); // it has not returned
    }

    private static String pair(List<String> operations, List<String> results) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            String result = i < results.size() ? results.get(i) : "?";
            told.add(result.equals("void") ? operations.get(i) : operations.get(i) + " " + result);
        }
        return told.stream().collect(Collectors.joining(", "));
    }
}
