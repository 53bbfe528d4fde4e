package interleave.spec;

/** Threads wait without a time limit, and nobody is left to wake them; the message says who waits where. */
public final class StuckException extends AssertionError {
    private static final long serialVersionUID = 1;

    StuckException(String message) {
        super(message);
    }
}
