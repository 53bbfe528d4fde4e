package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import interleave.explore.model.Interrupts;
import interleave.explore.model.NotModelled;
import interleave.explore.model.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the executors have in common: threads of their own, and an end. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
abstract class Pool extends AbstractExecutorService {
    private final Gate gate = new Gate(this);
    private final ThreadFactory factory;
    private final List<Thread> threads = new ArrayList<>();
    private int workers;
    private boolean closed;

    Pool(ThreadFactory factory) {
        this.factory = factory;
    }

    final Gate gate() {
        return gate;
    }

    final boolean closed() {
        return closed;
    }

    final int workers() {
        return workers;
    }

    /** Part of the step that decides to have one more. */
    final void startWorker(Runnable body) {
        workers++;
        Thread thread = factory.newThread(body);
        if (thread == null) {
            throw NotModelled.call("a ThreadFactory that makes no thread");
        }
        threads.add(thread);
        Threads.start(thread);
    }

    /** Part of a step of the worker's own. */
    final void leave() {
        workers--;
        if (over()) {
            terminated();
        }
    }

    /** {@code ThreadPoolExecutor.terminated}: for those who extend it. */
    protected void terminated() {}

    /** Whether nothing is left to do for those who are still there. */
    abstract boolean idle();

    private boolean over() {
        return closed && workers == 0 && idle();
    }

    /** Part of the step that closes it: who waits for work need not wait any longer. */
    abstract void closing();

    /** What was to be done, and never will. */
    abstract List<Runnable> drop();

    @Override
    public void shutdown() {
        gate.change("shutdown");
        end();
    }

    private void end() {
        boolean first = !closed;
        closed = true;
        closing();
        if (first && over()) {
            terminated();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        gate.change("shutdownNow");
        List<Runnable> dropped = drop();
        end();
        List.copyOf(threads).forEach(Interrupts::interrupt);
        return dropped;
    }

    @Override
    public boolean isShutdown() {
        gate.look("isShutdown");
        return closed;
    }

    @Override
    public boolean isTerminated() {
        gate.look("isTerminated");
        return over();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        gate.look("look whether it is over");
        if (over() || unit.toNanos(time) <= 0) {
            return over();
        }
        return gate.seeWithin(unit.toNanos(time), "awaitTermination", this::over);
    }

    @Override
    public void close() {
        shutdown();
        if (gate.see(0, "close", this::over) == Gate.End.INTERRUPTED) {
            shutdownNow();
            gate.take(0, false, "close", this::over);
        }
    }

    @Override
    protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new FutureTask<>(task, value);
    }

    @Override
    protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureTask<>(task);
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks) {
        throw NotModelled.call("ExecutorService.invokeAny");
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit) {
        throw NotModelled.call("ExecutorService.invokeAny");
    }

    @Override
    public <T extends @Nullable Object> List<Future<T>> invokeAll(
            Collection<? extends Callable<T>> tasks, long time, TimeUnit unit) {
        throw NotModelled.call("ExecutorService.invokeAll with a limit");
    }
}
