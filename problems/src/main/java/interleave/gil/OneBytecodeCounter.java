package interleave.gil;

/**
 * A counter whose increment is one bytecode: a call of a function in C, such as {@code L.append(x)} or
 * {@code next(count)}, has no checkpoint inside.
 *
 * <pre>{@code
 * InterpretedCounter a = new OneBytecodeCounter(gil);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} is read and written only by the holder of the global lock, and it does not give
 * the lock up between a read and the write that belongs to it.
 *
 * <p><b>Memory effects.</b> Those of the global lock.
 *
 * <p><b>Not promised:</b> anything in an interpreter that has no global lock.
 */
public final class OneBytecodeCounter implements InterpretedCounter {
    private final GlobalLock gil;
    private long count; // guarded by gil, in between its checkpoints

    /** Creates a counter at zero in the interpreter that {@code gil} belongs to. */
    public OneBytecodeCounter(GlobalLock gil) {
        this.gil = gil;
    }

    @Override
    public void increment() {
        gil.acquire();
        try {
            long read = count;
            count = read + 1;
            gil.checkpoint();
        } finally {
            gil.release();
        }
    }

    @Override
    public long get() {
        gil.acquire();
        try {
            return count;
        } finally {
            gil.release();
        }
    }

    @Override
    public String toString() {
        return "OneBytecodeCounter[count=" + get() + "]";
    }
}
