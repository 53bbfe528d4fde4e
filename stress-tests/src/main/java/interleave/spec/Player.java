package interleave.spec;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread on a {@link Stage}: whoever waits for its end gets what it returned or threw.
 *
 * @param <T> what it returns
 */
public final class Player<T> {
    private static final int LOOKS = 3; // a thread may wait for an instant, for instance for a class to be loaded
    private static final int SPINNING_LOOKS = 30;

    private final Stage stage;
    private final FutureTask<T> task;
    private final Thread thread;
    private int looks;
    private int spinningLooks;
    private String lastInside = "";

    Player(Stage stage, ThreadKind kind, String role, Callable<T> body) {
        this.stage = stage;
        this.task = new FutureTask<>(body);
        this.thread = kind.unstarted(role, task);
    }

    /** The thread itself, for instance to interrupt it while it is not a player's turn. */
    public Thread thread() {
        return thread;
    }

    /** Whether it waits, with or without a time limit. */
    public boolean isBlocked() {
        return Stage.waits(thread);
    }

    /** Whether it has returned or thrown. */
    public boolean hasEnded() {
        return task.isDone();
    }

    /** Interrupts it. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Returns when it waits, or spins in one call for as long as others would wait; fails if it ends instead. */
    public void awaitBlocked() {
        looks = 0;
        spinningLooks = 0;
        stage.await(
                () -> {
                    if (hasEnded()) {
                        throw new AssertionError("\"" + thread.getName() + "\" should wait, but has ended" + outcome());
                    }
                    looks = isBlocked() ? looks + 1 : 0;
                    return looks >= LOOKS || spins();
                },
                "waited for \"" + thread.getName() + "\" to wait");
    }

    /** Waits for its end; returns what it returned, and throws what it threw. */
    public T await() throws Exception {
        stage.await(this::hasEnded, "waited for \"" + thread.getName() + "\" to end");
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError("\"" + thread.getName() + "\" died of " + e.getCause(), e.getCause());
        }
    }

    /** Waits for its end, and fails unless it has thrown a {@code type}, which is returned. */
    public <X extends Throwable> X awaitThrown(Class<X> type) {
        stage.await(this::hasEnded, "waited for \"" + thread.getName() + "\" to throw");
        if (task.state() == java.util.concurrent.Future.State.FAILED && type.isInstance(task.exceptionNow())) {
            return type.cast(task.exceptionNow());
        }
        throw new AssertionError("\"" + thread.getName() + "\" should throw " + type.getSimpleName() + outcome());
    }

    private String outcome() {
        return switch (task.state()) {
            case SUCCESS -> ", returned " + task.resultNow();
            case FAILED -> ", threw " + task.exceptionNow();
            case RUNNING, CANCELLED -> "";
        };
    }

    /** Whether it was in the same call at many looks in a row. */
    private boolean spins() {
        String inside = thread.getState() == Thread.State.RUNNABLE ? inside() : "";
        spinningLooks = !inside.isEmpty() && inside.equals(lastInside) ? spinningLooks + 1 : 0;
        lastInside = inside;
        return spinningLooks >= SPINNING_LOOKS;
    }

    private static boolean isOfTheStage(String name) {
        return name.equals(Stage.class.getName()) || name.startsWith("java.") || name.startsWith("jdk.");
    }

    /** The call that the body is in: the body's own line and the method that it has called, or that it is. */
    private String inside() {
        StackTraceElement[] stack = thread.getStackTrace();
        for (int i = stack.length - 1; i >= 0; i--) {
            boolean isBody = stack[i].getMethodName().startsWith("lambda$");
            if (!isOfTheStage(stack[i].getClassName()) && !isBody) {
                return method(stack[i]); // the body is a method reference
            }
            if (isBody && !isOfTheStage(stack[i].getClassName()) && i > 0) {
                return stack[i] + method(stack[i - 1]);
            }
        }
        return "";
    }

    private static String method(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }
}
