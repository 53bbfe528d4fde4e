package interleave.servers.creosote;

import interleave.servers.Concurrency;
import interleave.servers.Datagram;
import interleave.servers.DatagramService;
import interleave.servers.Handler;
import interleave.servers.LineInput;
import interleave.servers.Sequential;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code creosote} on the command line. */
public final class CreosoteService extends DatagramService {
    private static final int LONGEST = 1 << 20;

    /** Found by name. */
    public CreosoteService() {}

    @Override
    public String name() {
        return "creosote";
    }

    @Override
    public String summary() {
        return "shows debug messages that come as datagrams (UDP)";
    }

    @Override
    public String usage() {
        return "TEXT | < LINES";
    }

    @Override
    protected Supplier<Handler<Datagram>> handlers(Settings settings) {
        return () -> new BucketHandler(settings.output());
    }

    /** One thread: what came in order is shown in order. */
    @Override
    protected Concurrency concurrency(Settings settings) {
        return new Sequential();
    }

    @Override
    public void call(Call call) throws IOException {
        try (var debug = new Spew(call.server())) {
            if (!call.arguments().isEmpty()) {
                debug.say(String.join(" ", call.arguments()));
                return;
            }
            var lines = new LineInput(call.in(), LONGEST);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                debug.say(line);
            }
        }
    }
}
