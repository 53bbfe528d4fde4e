package interleave.servers.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** Bytes of known number from here to there, piece by piece: a file need not fit into memory. */
final class Transfer {
    private static final int PIECE = 1 << 16;

    private Transfer() {}

    /**
     * Sends the first {@code size} bytes of {@code file}.
     *
     * @throws EOFException if it has become shorter meanwhile; whoever was promised {@code size} must see the stream end
     */
    static void send(FileChannel file, long size, OutputStream out) throws IOException {
        copy(Channels.newInputStream(file), size, out, "the file has become shorter while it was sent");
        out.flush();
    }

    /**
     * Receives {@code size} bytes, not one more.
     *
     * @throws EOFException if fewer come; what has come is in {@code out}
     */
    static void receive(InputStream in, long size, OutputStream out) throws IOException {
        copy(in, size, out, "the server has hung up in the middle of the file");
    }

    private static void copy(InputStream in, long size, OutputStream out, String tooFew) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = size;
        while (left > 0) {
            int count = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (count < 0) {
                throw new EOFException(tooFew + ": " + (size - left) + " of " + size + " bytes");
            }
            out.write(piece, 0, count);
            left -= count;
        }
    }
}
