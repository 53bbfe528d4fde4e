package interleave.acceptpool;

import interleave.servers.ThreadPerRequest;
import java.io.IOException;

/**
 * A thread of the system for each client. Each may wait as long as it likes and holds up nobody. A thread is made
 * and thrown away for each client, and as many wake each other as there are clients.
 *
 * <p>Source: slides 002, 003 and 004, a thread for each connection; bounded here.
 */
public final class ThreadPerConnectionLineServer extends FrameworkLineServer {
    /** Starts serving. */
    public ThreadPerConnectionLineServer(LineSettings settings) throws IOException {
        super(settings, ThreadPerRequest.platform(settings.limit()));
    }
}
