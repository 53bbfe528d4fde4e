package interleave.semaphore;

/** Numbers of permits: which are allowed, and what a caller is told about those that are not. */
final class Permits {
    private Permits() {}

    /** Returns {@code permits} if a semaphore may start with so many, or a thread may ask for so many. */
    static int checked(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("permits must be 0 or more, but was " + permits);
        }
        return permits;
    }

    /** Returns {@code available + released}, or throws if the semaphore may not hold so many. */
    static int sum(int available, int released) {
        if (available > Integer.MAX_VALUE - released) {
            throw new IllegalStateException("released too many times: " + released + " more than " + available
                    + " permits are more than an int");
        }
        return available + released;
    }
}
