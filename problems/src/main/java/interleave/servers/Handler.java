package interleave.servers;

import java.io.IOException;

/**
 * What a server does with a request. A server makes a new handler for each, so its fields are seen by one thread only.
 *
 * <pre>{@code
 * Handler<Connection> echo = connection -> connection.input().transferTo(connection.output());
 * }</pre>
 *
 * <p>Which thread calls it, and how many others are at it, is the server's affair: a {@link Concurrency}.
 *
 * <p>Source: slides 000 and 001, {@code BaseRequestHandler}.
 *
 * @param <R> the kind of request
 */
@FunctionalInterface
public interface Handler<R extends Request> {
    /** Prepares itself. If this fails, {@link #handle} is not called, but {@link #finish} is. */
    default void setup(R request) throws IOException {}

    /** Does what the client wants. The server closes the request afterwards. */
    void handle(R request) throws IOException, InterruptedException;

    /** Tidies up; called in any case, also after an exception. */
    default void finish(R request) throws IOException {}
}
