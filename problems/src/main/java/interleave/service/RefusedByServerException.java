package interleave.service;

import java.io.IOException;
import java.io.Serial;

/** The server has understood, and does not want to; the message is a sentence for who has asked. */
public final class RefusedByServerException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says so in {@code sentence}. */
    public RefusedByServerException(String sentence) {
        super(sentence);
    }
}
