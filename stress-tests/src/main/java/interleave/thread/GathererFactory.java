package interleave.thread;

/** Makes what a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface GathererFactory {
    /** A way to let threads work on the parts of a sum. */
    Gatherer create();
}
