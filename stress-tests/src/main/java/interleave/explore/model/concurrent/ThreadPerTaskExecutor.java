package interleave.explore.model.concurrent;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/** A thread for each task. */
final class ThreadPerTaskExecutor extends Pool {
    ThreadPerTaskExecutor(ThreadFactory factory) {
        super(Objects.requireNonNull(factory));
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        gate().change("execute");
        if (closed()) {
            throw new RejectedExecutionException();
        }
        startWorker(() -> {
            try {
                task.run();
            } finally {
                gate().change("leave");
                leave();
            }
        });
    }

    @Override
    boolean idle() {
        return true;
    }

    @Override
    void closing() {}

    @Override
    List<Runnable> drop() {
        return List.of();
    }
}
