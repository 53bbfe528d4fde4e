package interleave.servers.http;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.RefusedByServerException;
import interleave.service.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** {@code http} on the command line. */
public final class HttpService extends StreamService {
    /** Found by name. */
    public HttpService() {}

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String summary() {
        return "answers GET /pwd, /ls, /uname and /date, for a browser (TCP)";
    }

    @Override
    public String usage() {
        return "COMMAND";
    }

    @Override
    public boolean givesOutFiles() {
        return true;
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        var commands = new Commands(settings.directory(), Clock.system(ZoneId.systemDefault()));
        Map<String, HttpHandler.Method> methods = Map.of("GET", commands::get, "HEAD", commands::get);
        return () -> new HttpHandler(methods);
    }

    @Override
    public void call(Call call) throws IOException, InterruptedException {
        call.atMost(1);
        String command = call.argument(0, "pwd, ls, uname or date");
        HttpClient.Answer answer = HttpClient.get(call.server(), command, call.patience());
        if (answer.status() != 200) {
            throw new RefusedByServerException(
                    answer.status() + ", " + answer.text().strip());
        }
        call.out().write(answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
