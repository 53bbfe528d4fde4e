package interleave.servers.upper;

import interleave.servers.Connection;
import interleave.servers.Exchange;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code upper} on the command line. */
public final class UpperService extends StreamService {
    /** Found by name. */
    public UpperService() {}

    @Override
    public String name() {
        return "upper";
    }

    @Override
    public String summary() {
        return "sends back what comes in capital letters (TCP)";
    }

    @Override
    public String usage() {
        return "< TEXT";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        return UpperHandler::new;
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(0);
        try (Connection connection = Connection.to(call.server())) {
            Exchange.of(connection, call.in(), call.out(), call.patience());
        }
    }
}
