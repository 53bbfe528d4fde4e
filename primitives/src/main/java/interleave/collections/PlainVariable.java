package interleave.collections;

/** A field like any other. The JVM may let a thread use what it has read before, and need not write a long in one piece. */
public final class PlainVariable implements Variable {
    private long value;

    /** Creates a variable with value 0. */
    public PlainVariable() {}

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
        return "PlainVariable[" + value + "]";
    }
}
