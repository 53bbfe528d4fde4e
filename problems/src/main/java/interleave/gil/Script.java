package interleave.gil;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** A script for an interpreter, which any number of threads may run at the same time, each for itself. */
@FunctionalInterface
public interface Script {
    /**
     * Runs until {@code over}, which it asks after every piece of work, holding {@code gil} whenever it computes.
     *
     * @return how many pieces it has done
     */
    long run(GlobalLock gil, BooleanSupplier over) throws IOException;
}
