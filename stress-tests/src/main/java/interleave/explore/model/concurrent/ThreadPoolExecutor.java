package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Interrupts;
import interleave.explore.model.NotModelled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@link java.util.concurrent.ThreadPoolExecutor}. A worker without work counts as a daemon: nobody waits for it, and no
 * worker leaves because it has waited too long.
 */
public class ThreadPoolExecutor extends Pool {
    private final Queue<Runnable> tasks;
    private final int core;
    private final int most;
    private final int room;
    private final RejectedExecutionHandler handler;

    /** Those who wait for work, and whether they are daemons when they work. */
    private final IdentityHashMap<Strand, Boolean> idle = new IdentityHashMap<>();

    private boolean stopped;

    /** A pool whose threads come from nowhere in particular, and that throws when it is full. */
    public ThreadPoolExecutor(int core, int most, long time, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, most, time, unit, queue, Executors.defaultThreadFactory(), new AbortPolicy());
    }

    /** A pool that throws when it is full. */
    public ThreadPoolExecutor(
            int core, int most, long time, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory) {
        this(core, most, time, unit, queue, factory, new AbortPolicy());
    }

    /** A pool whose threads come from nowhere in particular. */
    public ThreadPoolExecutor(
            int core,
            int most,
            long time,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            RejectedExecutionHandler handler) {
        this(core, most, time, unit, queue, Executors.defaultThreadFactory(), handler);
    }

    /** A pool. */
    public ThreadPoolExecutor(
            int core,
            int most,
            long time,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory,
            RejectedExecutionHandler handler) {
        this(core, most, factory, handler, room(queue));
        if (time < 0) {
            throw new IllegalArgumentException();
        }
    }

    /** With room for {@code room} tasks that wait; 0 if each is handed over. */
    ThreadPoolExecutor(int core, int most, ThreadFactory factory, RejectedExecutionHandler handler, int room) {
        super(Objects.requireNonNull(factory));
        if (core < 0 || most <= 0 || most < core) {
            throw new IllegalArgumentException();
        }
        this.core = core;
        this.most = most;
        this.room = room;
        this.handler = Objects.requireNonNull(handler);
        this.tasks = new ArrayDeque<>();
    }

    private static int room(BlockingQueue<Runnable> queue) {
        if (queue instanceof SynchronousQueue) {
            return 0;
        }
        if (queue instanceof LinkedBlockingQueue || queue instanceof ArrayBlockingQueue) {
            return ((Buffer<Runnable>) queue).lend();
        }
        throw NotModelled.call("ThreadPoolExecutor with a " + queue.getClass().getSimpleName());
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        gate().change("execute");
        if (closed()) {
            handler.rejectedExecution(task, this);
        } else if (workers() < core) {
            startWorker(() -> work(task));
        } else if (tasks.size() < (room == 0 ? idle.size() : room)) {
            tasks.add(task);
            wake();
            if (workers() == 0) {
                startWorker(() -> work(null));
            }
        } else if (workers() < most) {
            startWorker(() -> work(task));
        } else {
            handler.rejectedExecution(task, this);
        }
    }

    /** Who waits for work, and may find some, is one to wait for. */
    private void wake() {
        idle.forEach((worker, daemon) -> worker.daemon(daemon || (tasks.isEmpty() && !closed())));
    }

    private void work(@Nullable Runnable first) {
        Runnable task = first == null ? next() : first;
        while (task != null) {
            Throwable thrown = null;
            try {
                beforeExecute(Strand.me().thread(), task);
                task.run();
            } catch (Throwable t) { // of this the worker dies
                thrown = t;
                gate().change("leave");
                leave();
                throw t;
            } finally {
                afterExecute(task, thrown);
            }
            task = next();
        }
    }

    /** Waits for work. Null if there will be none; then the worker has left. */
    private @Nullable Runnable next() {
        Strand me = Strand.me();
        boolean daemon = me.daemon();
        if (room == 0) {
            gate().change("come for work"); // only from now on can it be given any
        }
        idle.put(me, daemon);
        wake();
        gate().take(0, false, "take a task", () -> !tasks.isEmpty() || closed());
        gate().publish();
        idle.remove(me);
        me.daemon(daemon);
        Runnable task = tasks.poll();
        wake();
        if (task == null) {
            leave();
        } else if (!stopped) {
            Interrupts.forget();
        }
        return task;
    }

    @Override
    boolean idle() {
        return tasks.isEmpty();
    }

    @Override
    void closing() {
        wake();
    }

    @Override
    List<Runnable> drop() {
        stopped = true;
        var dropped = new ArrayList<>(tasks);
        tasks.clear();
        return dropped;
    }

    /** {@code ThreadPoolExecutor.beforeExecute}: for those who extend it. */
    protected void beforeExecute(Thread thread, Runnable task) {}

    /** {@code ThreadPoolExecutor.afterExecute}: for those who extend it. */
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {}

    /** {@link java.util.concurrent.ThreadPoolExecutor.AbortPolicy}. */
    public static class AbortPolicy implements RejectedExecutionHandler {
        /** It throws. */
        public AbortPolicy() {}

        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor pool) {
            throw new RejectedExecutionException();
        }
    }

    /** {@link java.util.concurrent.ThreadPoolExecutor.DiscardPolicy}. */
    public static class DiscardPolicy implements RejectedExecutionHandler {
        /** It forgets the task. */
        public DiscardPolicy() {}

        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor pool) {}
    }

    /** {@link java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy}. */
    public static class CallerRunsPolicy implements RejectedExecutionHandler {
        /** Who brought the task runs it, unless the pool is shut down. */
        public CallerRunsPolicy() {}

        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor pool) {
            if (!pool.isShutdown()) {
                task.run();
            }
        }
    }
}
