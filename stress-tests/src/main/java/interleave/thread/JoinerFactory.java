package interleave.thread;

/** Makes what a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface JoinerFactory {
    /** A way to wait for the end of a thread. */
    Joiner create();
}
