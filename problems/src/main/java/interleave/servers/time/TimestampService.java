package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** {@code timestamp} on the command line. */
public final class TimestampService extends StreamService {
    /** Found by name. */
    public TimestampService() {}

    @Override
    public String name() {
        return "timestamp";
    }

    @Override
    public String summary() {
        return "sends back a line with the time before it (TCP)";
    }

    @Override
    public String usage() {
        return "TEXT";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        return () -> new TimestampHandler(Clock.system(ZoneId.systemDefault()));
    }

    @Override
    public void call(Call call) throws IOException {
        call.argument(0, "the line to be sent");
        String line = String.join(" ", call.arguments());
        String answer = PlainTimeClient.stamp(call.server(), line, call.patience());
        call.out().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
