package interleave.servers.upper;

import interleave.servers.Connection;
import interleave.servers.Exchange;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code reverse} on the command line. */
public final class ReverseService extends StreamService {
    /** Found by name. */
    public ReverseService() {}

    @Override
    public String name() {
        return "reverse";
    }

    @Override
    public String summary() {
        return "sends back each line in reverse (TCP)";
    }

    @Override
    public String usage() {
        return "< TEXT";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        return ReverseHandler::new;
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(0);
        try (Connection connection = Connection.to(call.server())) {
            Exchange.of(connection, call.in(), call.out(), call.patience());
        }
    }
}
