package interleave.collections;

/** A volatile field: who reads it sees what was written last, and all that the writer did before (JLS 17.4.5). */
public final class VolatileVariable implements Variable {
    private volatile long value;

    /** Creates a variable with value 0. */
    public VolatileVariable() {}

    @Override
    public void set(long newValue) {
        value = newValue;
    }

    @Override
    public long get() {
        return value;
    }

    @Override
    public String toString() {
        return "VolatileVariable[" + value + "]";
    }
}
