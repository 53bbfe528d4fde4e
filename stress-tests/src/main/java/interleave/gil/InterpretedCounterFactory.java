package interleave.gil;

/** Makes the counters that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface InterpretedCounterFactory {
    /** A counter at zero, in the interpreter that {@code gil} belongs to. */
    InterpretedCounter create(GlobalLock gil);
}
