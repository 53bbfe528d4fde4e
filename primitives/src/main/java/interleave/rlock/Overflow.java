package interleave.rlock;

/** One hold more than there can be. */
final class Overflow {
    private Overflow() {}

    /** Returns {@code holds}, one more than before, unless that has overflowed. */
    static int checked(int holds) {
        if (holds < 0) {
            throw new Error("a lock cannot be held more often than " + Integer.MAX_VALUE + " times");
        }
        return holds;
    }
}
