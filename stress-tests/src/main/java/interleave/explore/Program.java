package interleave.explore;

/** What is explored: run again and again, each time on another schedule. Only what it loads is rewritten. */
@FunctionalInterface
public interface Program {
    /** Does it once, and starts what threads it needs. What it throws is what the main thread dies of. */
    void run() throws Throwable;
}
