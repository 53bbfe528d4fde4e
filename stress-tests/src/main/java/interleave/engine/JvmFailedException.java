package interleave.engine;

import java.io.IOException;
import java.io.Serial;

/** A JVM that the engine needs could not be started, or ended before its time. */
public final class JvmFailedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final boolean forLackOfMemory;

    JvmFailedException(String message) {
        super(message);
        this.forLackOfMemory = tellsOfMemory(message);
    }

    /** Whether this machine did not have the memory for it. */
    public boolean forLackOfMemory() {
        return forLackOfMemory;
    }

    /** Whether these are the words in which a JVM or an operating system says that there is no memory. */
    static boolean tellsOfMemory(String words) {
        return words.contains("OutOfMemoryError")
                || words.contains("Could not reserve")
                || words.contains("insufficient memory")
                || words.contains("Cannot allocate memory")
                || words.contains("Failed to commit")
                || words.contains("native thread");
    }
}
