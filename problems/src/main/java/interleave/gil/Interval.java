package interleave.gil;

/** Checks what constructors are given. */
final class Interval {
    private Interval() {}

    /** Returns {@code nanos}, or throws if there is no such interval. */
    static long checked(long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException("interval must be >= 0, but was " + nanos);
        }
        return nanos;
    }
}
