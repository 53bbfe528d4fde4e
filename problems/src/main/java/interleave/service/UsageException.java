package interleave.service;

import java.io.Serial;

/** Somebody has asked for what makes no sense; the message is a sentence for him. */
public final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says so in {@code sentence}. */
    public UsageException(String sentence) {
        super(sentence);
    }
}
