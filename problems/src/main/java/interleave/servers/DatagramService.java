package interleave.servers;

import interleave.service.Running;
import interleave.service.Service;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** A service over datagrams: what is left to say is the handler. */
public abstract class DatagramService implements Service {
    /** For subclasses. */
    protected DatagramService() {}

    /** Makes the handler of a datagram. */
    protected abstract Supplier<Handler<Datagram>> handlers(Settings settings);

    /** Who serves; what the settings say, unless the order of the datagrams matters. */
    protected Concurrency concurrency(Settings settings) {
        return Concurrencies.of(settings);
    }

    @Override
    public final Running start(Settings settings) throws IOException {
        return Hosted.start(new Server<>(
                new DatagramEndpoint(settings.address()),
                handlers(settings),
                concurrency(settings),
                (request, e) -> settings.complaints().accept(String.valueOf(e))));
    }
}
