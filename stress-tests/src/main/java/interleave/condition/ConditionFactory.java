package interleave.condition;

import java.util.concurrent.locks.Lock;

/** Makes the conditions that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface ConditionFactory {
    /** A condition on {@code lock}, with nobody waiting. */
    Condition create(Lock lock);
}
