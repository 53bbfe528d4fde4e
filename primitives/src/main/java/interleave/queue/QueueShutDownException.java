package interleave.queue;

import java.io.Serial;

/** Thrown by an operation on a {@link JoinableQueue} that will never succeed, since the queue is shut down. */
public class QueueShutDownException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Creates one that says what was refused, and why. */
    public QueueShutDownException(String message) {
        super(message);
    }
}
