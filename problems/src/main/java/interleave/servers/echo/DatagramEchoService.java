package interleave.servers.echo;

import interleave.servers.Datagram;
import interleave.servers.DatagramClient;
import interleave.servers.DatagramService;
import interleave.servers.Handler;
import interleave.servers.LineInput;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code udpecho} on the command line. */
public final class DatagramEchoService extends DatagramService {
    private static final int LONGEST = 65_507;

    /** Found by name. */
    public DatagramEchoService() {}

    @Override
    public String name() {
        return "udpecho";
    }

    @Override
    public String summary() {
        return "sends a datagram back as it came (UDP)";
    }

    @Override
    public String usage() {
        return "< LINES";
    }

    @Override
    protected Supplier<Handler<Datagram>> handlers(Settings settings) {
        return DatagramEchoHandler::new;
    }

    /** Each line is a question of its own; an empty one ends, as on the slide. */
    @Override
    public void call(Call call) throws IOException {
        call.atMost(0);
        try (var client = new DatagramClient(call.server(), call.patience())) {
            var lines = new LineInput(call.in(), LONGEST);
            for (byte[] line = lines.readLineOfBytes();
                    line != null && line.length > 0;
                    line = lines.readLineOfBytes()) {
                call.out().write(client.ask(line));
                call.out().write('\n');
                call.out().flush(); // somebody may be watching
            }
        }
    }
}
