package interleave.acceptpool;

import interleave.servers.Sequential;
import java.io.IOException;

/**
 * One client after the other, in one thread. The second one is connected by the system, and waits to be accepted
 * until the first has gone. Nothing is shared, nothing to be locked; one client who thinks keeps all others out.
 *
 * <p>Source: slides 003, the iterative server.
 */
public final class SequentialLineServer extends FrameworkLineServer {
    /** Starts serving. */
    public SequentialLineServer(LineSettings settings) throws IOException {
        super(settings, new Sequential());
    }
}
