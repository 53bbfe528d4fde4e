package interleave.explore.model.concurrent;

/** {@link java.util.concurrent.RejectedExecutionHandler}, which knows the model of a pool. */
@FunctionalInterface
public interface RejectedExecutionHandler {
    /** {@link java.util.concurrent.RejectedExecutionHandler#rejectedExecution}. */
    void rejectedExecution(Runnable task, ThreadPoolExecutor pool);
}
