package interleave.servers.echo;

import interleave.servers.Connection;
import interleave.servers.Exchange;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code echo} on the command line. */
public final class EchoService extends StreamService {
    /** Found by name. */
    public EchoService() {}

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String summary() {
        return "sends back what comes, byte by byte (TCP)";
    }

    @Override
    public String usage() {
        return "< BYTES";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        return EchoHandler::new;
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(0);
        try (Connection connection = Connection.to(call.server())) {
            Exchange.of(connection, call.in(), call.out(), call.patience());
        }
    }
}
