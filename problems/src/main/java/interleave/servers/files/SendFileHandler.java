package interleave.servers.files;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.LineInput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends one file: its size, and when the client has acknowledged that, its bytes. The size 0 means that there is none.
 *
 * <pre>
 * client                server
 *   | name, newline  →    |
 *   |     ← size, newline |
 *   | ACK (06)       →    |   not after 0
 *   |     ← bytes         |
 * </pre>
 *
 * <p>So an empty file cannot be told from one that is missing: the protocol is the slide's. {@link FileServerHandler}'s can.
 *
 * <p>Source: slides 001, example 4, which reads the whole file into memory first.
 */
public final class SendFileHandler implements Handler<Connection> {
    static final int ACK = 0x06;
    static final int LONGEST_NAME = 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Folder folder;

    /** A handler of one connection, for the files of {@code folder}. */
    public SendFileHandler(Folder folder) {
        this.folder = folder;
    }

    @Override
    public void setup(Connection connection) {
        connection.setDeadline(
                PATIENCE); // for all he says: or one who says a byte now and then keeps his place for ever
    }

    @Override
    public void handle(Connection connection) throws IOException {
        var in = new LineInput(connection.input(), LONGEST_NAME);
        OutputStream out = connection.output();
        String name = in.readLine();
        if (name == null) {
            return;
        }
        try (FileChannel file = folder.open(name)) {
            long size = file == null ? 0 : file.size();
            out.write((size + "\n").getBytes(StandardCharsets.US_ASCII));
            if (file == null || size == 0) {
                return;
            }
            int ack = in.read();
            if (ack < 0) {
                return; // it has changed its mind, or was only curious
            }
            if (ack != ACK) {
                throw new ProtocolException("no ACK, but " + ack);
            }
            Transfer.send(file, size, out);
        }
    }
}
