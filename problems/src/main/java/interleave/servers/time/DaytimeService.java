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

/** {@code daytime} on the command line. */
public final class DaytimeService extends StreamService {
    /** Found by name. */
    public DaytimeService() {}

    @Override
    public String name() {
        return "daytime";
    }

    @Override
    public String summary() {
        return "says what time it is to whoever connects (TCP)";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        return () -> new TimeHandler(Clock.system(ZoneId.systemDefault()));
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(0);
        String answer = PlainTimeClient.time(call.server(), call.patience());
        call.out().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
