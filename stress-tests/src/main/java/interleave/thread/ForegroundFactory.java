package interleave.thread;

/** Makes what a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface ForegroundFactory {
    /** A way to start what must be brought to an end. */
    Foreground create();
}
