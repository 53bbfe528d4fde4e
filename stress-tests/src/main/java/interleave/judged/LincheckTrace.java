package interleave.judged;

import interleave.judge.Evidence;
import interleave.judge.Variant;
import interleave.spec.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodReturnTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SectionDelimiterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchEventTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;

/**
 * Turns Lincheck's list of events into steps: calls that were not interrupted are told in one line,
 * the others step by step. All that touches Lincheck's internals for it is in this class.
 */
final class LincheckTrace {
    /** A step, and for a call whether another thread ran before it returned. */
    private static final class Node {
        final int thread;
        final int depth;
        final TracePoint point;
        boolean interrupted;

        Node(int thread, int depth, TracePoint point) {
            this.thread = thread;
            this.depth = depth;
            this.point = point;
        }
    }

    private final Map<Integer, Deque<Node>> open = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private LincheckTrace() {}

    /** The interleaving that {@code failure} is about; without steps if Lincheck recorded none. */
    static Evidence.Trace of(Scenario scenario, LincheckFailure failure, Variant variant) {
        var trace = new LincheckTrace();
        List<Evidence.Step> steps = failure.getTrace() == null ? List.of() : trace.steps(failure.getTrace().getTrace());
        List<String> threads = Stream.iterate(1, i -> i + 1)
                .limit(scenario.threads().size())
                .map(i -> "Thread " + i)
                .toList();
        return new Evidence.Trace(scenario.name(), threads, steps, results(scenario, failure.getResults()));
    }

    private List<Evidence.Step> steps(List<TracePoint> points) {
        for (TracePoint point : points) {
            Deque<Node> calls = open.computeIfAbsent(point.getIThread(), thread -> new ArrayDeque<>());
            switch (point) {
                case SectionDelimiterTracePoint p -> {} // init, parallel and post parts follow from the columns
                case MethodReturnTracePoint p -> calls.pollLast();
                case SwitchEventTracePoint p -> calls.forEach(call -> call.interrupted = true);
                case MethodCallTracePoint call -> {
                    var node = new Node(point.getIThread(), calls.size(), point);
                    nodes.add(node);
                    calls.addLast(node);
                }
                default -> nodes.add(new Node(point.getIThread(), calls.size(), point));
            }
        }
        return nodes.stream().filter(this::worthTelling).map(LincheckTrace::step).toList();
    }

    /** A step is told if all calls around it were interrupted: otherwise the outermost of them tells it. */
    private boolean worthTelling(Node node) {
        int index = nodes.indexOf(node);
        int depth = node.depth;
        for (int i = index - 1; i >= 0 && depth > 0; i--) {
            Node before = nodes.get(i);
            if (before.thread == node.thread && before.depth < depth) {
                if (!before.interrupted) {
                    return false;
                }
                depth = before.depth;
            }
        }
        return !isDelegation(node);
    }

    /** The operation's only call, of the method it is named after, would say the same twice. */
    private static boolean isDelegation(Node node) {
        return node.depth == 1 && node.point instanceof MethodCallTracePoint;
    }

    private static Evidence.Step step(Node node) {
        String action = node.point.toString$lincheck(false, true);
        StackTraceElement where = node.point instanceof CodeLocationTracePoint p ? p.getStackTraceElement() : null;
        int depth = Math.max(0, node.depth - 1);
        if (where == null || node.depth == 0) {
            return new Evidence.Step(node.thread, depth, action, null, 0);
        }
        return new Evidence.Step(node.thread, depth, action, where.getFileName(), Math.max(0, where.getLineNumber()));
    }

    /** What the operations returned, for example {@code increment: void, get: 1 | increment: void, get: 1}. */
    private static String results(Scenario scenario, ExecutionResult results) {
        List<String> threads = new ArrayList<>();
        for (int i = 0; i < scenario.threads().size(); i++) {
            List<ResultWithClock> returned = results.getParallelResultsWithClock().get(i);
            threads.add(pair(scenario.threads().get(i), returned.stream().map(r -> String.valueOf(r.getResult())).toList()));
        }
        String parallel = String.join(" | ", threads);
        if (scenario.after().isEmpty()) {
            return parallel;
        }
        List<String> after = results.getPostResults().stream().map(String::valueOf).toList();
        return parallel + " | afterwards " + pair(scenario.after(), after);
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
