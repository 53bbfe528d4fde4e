package interleave.servers.http;

import java.io.IOException;
import java.io.Serial;

/** A request that is answered with an error. */
final class HttpException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String sentence;

    HttpException(int status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    HttpException(int status, String sentence, Exception cause) {
        super(sentence, cause);
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
