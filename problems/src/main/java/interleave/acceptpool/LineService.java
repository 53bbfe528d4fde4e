package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.servers.Exchange;
import interleave.service.Call;
import interleave.service.Running;
import interleave.service.Service;
import interleave.service.Settings;
import java.io.IOException;
import java.time.Duration;

/** The upper-case service, by one of the servers of this lesson. */
abstract class LineService implements Service {
    private final String name;
    private final String summary;

    LineService(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /** Makes the server. */
    abstract LineServer open(LineSettings settings, Duration idle) throws IOException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String usage() {
        return "< LINES";
    }

    @Override
    public final Running start(Settings settings) throws IOException {
        LineSettings lines = LineSettings.LOOPBACK.withAddress(settings.address());
        if (settings.limit().isPresent()) {
            lines = lines.withWorkers(settings.limit().getAsInt());
        }
        return new RunningLines(open(lines, settings.idle()));
    }

    @Override
    public final void call(Call call) throws IOException, InterruptedException {
        try (var connection = Connection.to(call.server())) {
            Exchange.of(connection, call.in(), call.out(), call.patience());
        }
    }

    /** The slides' pool. */
    public static final class Slide extends LineService {
        /** Found by the command line. */
        public Slide() {
            super("acceptpool", "upper-case lines, by a pool of workers who compete for one lock around accept");
        }

        @Override
        LineServer open(LineSettings settings, Duration idle) throws IOException {
            return new PooledLineServer(settings, idle);
        }
    }

    /** The pool that gives turns. */
    public static final class Turns extends LineService {
        /** Found by the command line. */
        public Turns() {
            super("turntaking", "upper-case lines, by a pool of workers who give each client a turn");
        }

        @Override
        LineServer open(LineSettings settings, Duration idle) throws IOException {
            return new TurnTakingLineServer(settings, idle);
        }
    }

    /** One thread for all. */
    public static final class OneThread extends LineService {
        /** Found by the command line. */
        public OneThread() {
            super("selector", "upper-case lines, by one thread that waits for all clients at once");
        }

        @Override
        LineServer open(LineSettings settings, Duration idle) throws IOException {
            return new SelectorLineServer(settings);
        }
    }
}
