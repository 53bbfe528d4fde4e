package interleave.acceptpool;

import java.io.IOException;

/**
 * A fixed number of threads, who take accepted clients from a queue and serve each to its end. No thread is made
 * for a client; but while all workers are taken by clients who stay, whoever is next waits, connected and unheard.
 *
 * <p>Source: slides 003, a pool; here by the JDK's executor, with a queue between who accepts and who serves.
 */
public final class ExecutorPoolLineServer extends FrameworkLineServer {
    /** Starts serving. */
    public ExecutorPoolLineServer(LineSettings settings) throws IOException {
        super(settings, new ExecutorPool(settings.workers(), settings.limit()));
    }
}
