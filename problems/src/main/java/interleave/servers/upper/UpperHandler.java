package interleave.servers.upper;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Answers each piece that comes with the same in capital letters, until the client says that it sends no more.
 *
 * <p>It needs no borders between messages, since each byte is answered for itself; a client that sends no newline gets its
 * answer too, such as the one on slides 001.
 *
 * <p>Source: slides 001 and 003, {@code conn.send(data.upper())}.
 */
public final class UpperHandler implements Handler<Connection> {
    private static final int PIECE = 8192;

    /** A handler of one connection. */
    public UpperHandler() {}

    @Override
    public void handle(Connection connection) throws IOException {
        InputStream in = connection.input();
        OutputStream out = connection.output();
        byte[] piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            UpperCase.convert(piece, count);
            out.write(piece, 0, count); // all of it: Python's send() may take less, sendall() does not
        }
    }
}
