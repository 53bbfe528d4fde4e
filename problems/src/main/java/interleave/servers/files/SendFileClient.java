package interleave.servers.files;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import interleave.service.RefusedByServerException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks {@link SendFileHandler}'s server for a file. */
public final class SendFileClient {
    private static final int LONGEST = 64;

    private SendFileClient() {}

    /**
     * Writes the file called {@code name} to {@code out}.
     *
     * @return how many bytes it has
     * @throws RefusedByServerException if there is none, or it is empty
     * @throws java.io.EOFException if only a part of it came; that part is in {@code out}
     */
    public static long fetch(SocketAddress server, String name, OutputStream out, Duration patience)
            throws IOException {
        try (Connection connection = Connection.to(server)) {
            connection.setReadTimeout(patience);
            var in = new LineInput(connection.input(), LONGEST);
            connection.output().write((Names.checked(name) + "\n").getBytes(StandardCharsets.UTF_8));
            long size = Names.size(in.readLine());
            if (size == 0) {
                throw new RefusedByServerException("there is no file " + name + ", or it is empty");
            }
            connection.output().write(SendFileHandler.ACK);
            Transfer.receive(in, size, out);
            return size;
        }
    }
}
