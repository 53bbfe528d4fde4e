package interleave.cli;

import java.io.Serial;

/** Something a user can do something about: a sentence on what happened, one on what to do, an exit code. */
final class KitException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String advice;

    KitException(int exitCode, String message, String advice) {
        super(message);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    KitException(int exitCode, String message, String advice, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    int exitCode() {
        return exitCode;
    }

    String advice() {
        return advice;
    }
}
