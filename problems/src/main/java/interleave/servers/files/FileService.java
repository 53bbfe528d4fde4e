package interleave.servers.files;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.Settings;
import interleave.service.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code files} on the command line. */
public final class FileService extends StreamService {
    /** Found by name. */
    public FileService() {}

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String summary() {
        return "lists the files of a directory and sends them (TCP)";
    }

    @Override
    public String usage() {
        return "list | get FILE";
    }

    @Override
    public boolean givesOutFiles() {
        return true;
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        var folder = new Folder(settings.directory());
        return () -> new FileServerHandler(folder);
    }

    @Override
    public void call(Call call) throws IOException {
        String verb = call.argument(0, "list, or get and the name of a file");
        switch (verb) {
            case "list" -> list(call);
            case "get" -> get(call);
            default ->
                throw new UsageException("there is no \"" + verb + "\", but list, and get with the name of a file.");
        }
    }

    private static void list(Call call) throws IOException {
        call.atMost(1);
        try (var client = new FileServerClient(call.server(), call.patience())) {
            for (String name : client.list()) {
                call.out().write((name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void get(Call call) throws IOException {
        call.atMost(2);
        String name = call.argument(1, "the name of a file");
        try (var client = new FileServerClient(call.server(), call.patience())) {
            client.get(name, call.out());
        }
    }
}
