package interleave.servers.files;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code sendfile} on the command line. */
public final class SendFileService extends StreamService {
    /** Found by name. */
    public SendFileService() {}

    @Override
    public String name() {
        return "sendfile";
    }

    @Override
    public String summary() {
        return "sends one file of a directory: name, size, ACK, bytes (TCP)";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public boolean givesOutFiles() {
        return true;
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        var folder = new Folder(settings.directory());
        return () -> new SendFileHandler(folder);
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(1);
        SendFileClient.fetch(call.server(), call.argument(0, "the name of a file"), call.out(), call.patience());
    }
}
