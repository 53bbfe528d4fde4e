package interleave.explore.execution;

import java.io.Serial;

/** The program, scheduled as before, did not do as before: it depends on chance, or on what it did last time. */
public final class NotRepeatableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Thrown by a scheduler that meets another decision than last time. */
    public NotRepeatableException() {
        super("scheduled as before, the program did not do as before");
    }
}
