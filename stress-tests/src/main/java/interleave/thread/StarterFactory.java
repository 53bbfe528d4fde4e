package interleave.thread;

/** Makes what a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface StarterFactory {
    /** A way to start a thread. */
    Starter create();
}
