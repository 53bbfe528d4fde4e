package interleave.barrier;

import org.jspecify.annotations.Nullable;

/** Makes the barriers that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface BarrierFactory {
    /** A barrier for so many parties, with an action or without. */
    Barrier create(int parties, @Nullable Runnable action);
}
