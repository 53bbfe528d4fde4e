package interleave.acceptpool;

import interleave.servers.ThreadPerRequest;
import java.io.IOException;

/**
 * A virtual thread for each client: the same program as {@link ThreadPerConnectionLineServer}, but a thread that
 * waits is only an object, and few threads of the system carry them all.
 *
 * <p>Source: slides 003, a thread for each connection, without what it costs there.
 */
public final class VirtualThreadLineServer extends FrameworkLineServer {
    /** Starts serving. */
    public VirtualThreadLineServer(LineSettings settings) throws IOException {
        super(settings, ThreadPerRequest.virtual(settings.limit()));
    }
}
