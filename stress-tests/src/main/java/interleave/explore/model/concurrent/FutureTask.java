package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Gate;
import interleave.explore.model.Interrupts;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.FutureTask}. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class FutureTask<V extends @Nullable Object> implements RunnableFuture<V> {
    private final Gate gate = new Gate(this);
    private final Callable<V> task;
    private State state = State.RUNNING;
    private @Nullable Strand runner;
    private boolean interrupting;
    private @Nullable V value;
    private @Nullable Throwable thrown;

    /** A task that calls {@code task}. */
    public FutureTask(Callable<V> task) {
        this.task = Objects.requireNonNull(task);
    }

    /** A task that runs {@code task}, of which {@code value} comes. */
    public FutureTask(Runnable task, V value) {
        Objects.requireNonNull(task);
        this.task = () -> {
            task.run();
            return value;
        };
    }

    private boolean over() {
        return state != State.RUNNING;
    }

    @Override
    public void run() {
        Strand me = Strand.me();
        boolean mine = gate.attempt("run", () -> {
            boolean first = !over() && runner == null;
            runner = first ? me : runner;
            return first;
        });
        if (!mine) {
            return;
        }
        try {
            V result = task.call();
            set(result);
        } catch (Throwable t) { // whatever it is, whoever asks for the result is told
            setException(t);
        }
        if (interrupting) {
            gate.pass("wait for the interrupt", () -> !interrupting);
        }
    }

    /** {@code FutureTask.set}. */
    protected void set(V result) {
        if (gate.attempt("set result", () -> end(State.SUCCESS))) {
            value = result;
            done();
        }
    }

    /** {@code FutureTask.setException}. */
    protected void setException(Throwable t) {
        if (gate.attempt("set exception", () -> end(State.FAILED))) {
            thrown = t;
            done();
        }
    }

    private boolean end(State as) {
        boolean first = !over();
        state = first ? as : state;
        return first;
    }

    /** {@code FutureTask.done}: for those who extend it. */
    protected void done() {}

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = gate.attempt("cancel", () -> {
            boolean first = end(State.CANCELLED);
            interrupting = first && mayInterrupt && runner != null;
            return first;
        });
        if (cancelled) {
            if (interrupting && runner != null) {
                Interrupts.interrupt(runner.thread());
                gate.change("has interrupted");
                interrupting = false;
            }
            done();
        }
        return cancelled;
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        gate.look("look for result");
        if (!over()) {
            gate.seeWithin(0, "get", this::over);
        }
        return report();
    }

    @Override
    public V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        gate.look("look for result");
        if (!over()) {
            if (unit.toNanos(time) <= 0) {
                Gate.checkInterrupt();
                throw new TimeoutException();
            }
            if (!gate.seeWithin(unit.toNanos(time), "get", this::over)) {
                throw new TimeoutException();
            }
        }
        return report();
    }

    @SuppressWarnings("NullAway") // a result may be null, as V may say
    private V report() throws ExecutionException {
        return switch (state) {
            case SUCCESS -> value;
            case FAILED -> throw new ExecutionException(thrown);
            default -> throw new CancellationException();
        };
    }

    @Override
    public boolean isDone() {
        gate.look("isDone");
        return over();
    }

    @Override
    public boolean isCancelled() {
        gate.look("isCancelled");
        return state == State.CANCELLED;
    }

    @Override
    public State state() {
        gate.look("state");
        return state;
    }

    @Override
    @SuppressWarnings("NullAway") // a result may be null, as V may say
    public V resultNow() {
        if (state() != State.SUCCESS) {
            throw new IllegalStateException();
        }
        return value;
    }

    @Override
    public Throwable exceptionNow() {
        if (state() != State.FAILED || thrown == null) {
            throw new IllegalStateException();
        }
        return thrown;
    }
}
