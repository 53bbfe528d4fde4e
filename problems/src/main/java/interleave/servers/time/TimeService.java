package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.LineInput;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import interleave.service.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** {@code time} on the command line. */
public final class TimeService extends StreamService {
    private static final int LONGEST = 256;

    /** Found by name. */
    public TimeService() {}

    @Override
    public String name() {
        return "time";
    }

    @Override
    public String summary() {
        return "says what time it is to who knows the password (TCP)";
    }

    @Override
    public String usage() {
        return "USER < PASSWORD";
    }

    @Override
    public boolean asksForPassword() {
        return true;
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        var credentials = new Credentials(settings.user(), settings.password());
        return () -> new PasswordTimeHandler(credentials, Clock.system(ZoneId.systemDefault()));
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(1);
        String user = call.argument(0, "the user's name");
        String password = new LineInput(call.in(), LONGEST).readLine();
        if (password == null) {
            throw new UsageException("the password is missing: the first line of standard input.");
        }
        var answer = PasswordTimeClient.ask(call.server(), user, password, call.patience());
        call.out().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
