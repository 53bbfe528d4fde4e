package interleave.explore.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the operations of a scenario returned, and when they ran. They are linearizable (Herlihy and Wing 1990) if,
 * called one after another in some order, they return the same; an operation that was over before another one began
 * comes before it in that order.
 */
final class Results {
    private final List<List<Result>> threads = new ArrayList<>();
    private final List<Result> after = new ArrayList<>();

    /** Of {@code count} threads, which have done nothing yet. */
    Results(int count) {
        for (int i = 0; i < count; i++) {
            threads.add(new ArrayList<>());
        }
    }

    private record Result(String text, String result, int from, int to) {}

    /** Thread {@code thread} has called {@code text}, from one step to another. */
    void add(int thread, String text, String result, int from, int to) {
        threads.get(thread).add(new Result(text, result, from, to));
    }

    /** When all threads had ended, {@code text} was called. */
    void addAfter(String text, String result) {
        after.add(new Result(text, result, 0, 0));
    }

    /** Whether one after another, on an object of {@code sequential}, they would have returned the same. */
    boolean areLinearizable(Supplier<Object> sequential) {
        return someOrder(sequential, new int[threads.size()], new ArrayList<>());
    }

    private boolean someOrder(Supplier<Object> sequential, int[] next, List<Result> order) {
        boolean complete = true;
        for (int thread = 0; thread < next.length; thread++) {
            if (next[thread] == threads.get(thread).size()) {
                continue;
            }
            complete = false;
            Result candidate = threads.get(thread).get(next[thread]);
            if (mayBeNext(candidate, next)) {
                next[thread]++;
                order.addLast(candidate);
                if (someOrder(sequential, next, order)) {
                    return true;
                }
                order.removeLast();
                next[thread]--;
            }
        }
        return complete && explains(sequential.get(), order);
    }

    private boolean mayBeNext(Result candidate, int[] next) {
        for (int thread = 0; thread < next.length; thread++) {
            if (next[thread] < threads.get(thread).size()
                    && threads.get(thread).get(next[thread]).to() < candidate.from()) {
                return false;
            }
        }
        return true;
    }

    private boolean explains(Object sequential, List<Result> order) {
        var all = new ArrayList<>(order);
        all.addAll(after);
        return all.stream()
                .allMatch(result -> Call.of(sequential.getClass(), result.text())
                        .on(sequential)
                        .equals(result.result()));
    }

    /** For example {@code (put(1) → void, take → 1 | take → 2), then size → 0}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (List<Result> thread : threads) {
            text.append(text.isEmpty() ? "(" : " | ").append(join(thread));
        }
        return text.append(")")
                .append(after.isEmpty() ? "" : ", then " + join(after))
                .toString();
    }

    private static String join(List<Result> results) {
        return String.join(
                ", ",
                results.stream()
                        .map(result -> result.text() + " → " + result.result())
                        .toList());
    }
}
