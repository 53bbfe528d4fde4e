package interleave.thread;

/** Makes what a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface BackgroundFactory {
    /** A way to start what nobody waits for. */
    Background create();
}
