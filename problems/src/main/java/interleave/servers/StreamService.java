package interleave.servers;

import interleave.service.Running;
import interleave.service.Service;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** A service over connections: what is left to say is the handler. */
public abstract class StreamService implements Service {
    private static final int BACKLOG = 4096; // a queue that is full costs its clients a second: see Backlog

    /** For subclasses. */
    protected StreamService() {}

    /** Makes the handler of a connection. */
    protected abstract Supplier<Handler<Connection>> handlers(Settings settings) throws IOException;

    @Override
    public final Running start(Settings settings) throws IOException {
        Supplier<Handler<Connection>> handlers = handlers(settings); // first: it may refuse
        Concurrency concurrency = Concurrencies.of(settings);
        return Hosted.start(new Server<>(
                StreamEndpoint.tcp(settings.address(), BACKLOG),
                handlers,
                concurrency,
                (request, e) -> settings.complaints().accept(String.valueOf(e))));
    }
}
