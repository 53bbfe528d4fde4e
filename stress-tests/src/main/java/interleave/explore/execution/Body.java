package interleave.explore.execution;

/** What a strand does. What it throws, it dies of. */
@FunctionalInterface
public interface Body {
    /** Does it. */
    void run() throws Throwable;
}
