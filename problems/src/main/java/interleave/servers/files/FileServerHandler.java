package interleave.servers.files;

import interleave.servers.LineInput;
import interleave.servers.StreamHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Serves a client that asks line by line: for the list of files, for one of them, again and again, until it quits.
 *
 * <pre>
 * LIST      →  OK 2, and two lines with a name each
 * GET name  →  OK 1234, and 1234 bytes;  or NO and why not
 * QUIT      →  BYE, and the server hangs up
 * </pre>
 *
 * <p>Each answer says first how much will come: so the client knows where it ends, and notices when it ends too early.
 *
 * <p>Source: slides 000, the exercise <i>fileserver</i>.
 */
public final class FileServerHandler extends StreamHandler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Folder folder;

    /** A handler of one connection, for the files of {@code folder}. */
    public FileServerHandler(Folder folder) {
        super(SendFileHandler.LONGEST_NAME, PATIENCE); // or one who says nothing keeps his place for ever
        this.folder = folder;
    }

    @Override
    protected void handle(LineInput in, OutputStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("LIST")) {
                list(out);
            } else if (line.startsWith("GET ")) {
                get(line.substring("GET ".length()), out);
            } else if (line.equals("QUIT")) {
                say("BYE", out);
                return;
            } else {
                say("NO there is LIST, GET name and QUIT", out);
            }
            out.flush(); // the client waits for it
        }
    }

    private void list(OutputStream out) throws IOException {
        List<String> names = folder.names();
        say("OK " + names.size(), out);
        for (String name : names) {
            say(name, out);
        }
    }

    private void get(String name, OutputStream out) throws IOException {
        try (FileChannel file = folder.open(name)) {
            if (file == null) {
                say("NO there is no such file", out);
                return;
            }
            long size = file.size();
            say("OK " + size, out);
            Transfer.send(file, size, out);
        }
    }

    private static void say(String line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
