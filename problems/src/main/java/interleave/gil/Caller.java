package interleave.gil;

import org.jspecify.annotations.Nullable;

/** The thread that asks. */
final class Caller {
    private Caller() {}

    /** Whether it is {@code thread}. */
    @SuppressWarnings("ReferenceEquality") // itself, for what equals says is up to whoever extends Thread
    static boolean is(@Nullable Thread thread) {
        return thread == Thread.currentThread();
    }
}
