package interleave.counter;

/** Makes the counters that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface CounterFactory {
    /** A counter at zero. */
    Counter create();
}
