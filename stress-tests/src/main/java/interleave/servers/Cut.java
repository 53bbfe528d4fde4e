package interleave.servers;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A stream that arrives in pieces: no read returns more than what is left of the piece that has come. */
final class Cut extends FilterInputStream {
    private final int piece;
    private int left;

    /** The {@code stream} in pieces of {@code piece} bytes. */
    Cut(byte[] stream, int piece) {
        super(new ByteArrayInputStream(stream));
        this.piece = piece;
        left = piece;
    }

    @Override
    public int read() throws IOException {
        arrive();
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        arrive();
        int count = super.read(bytes, offset, Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public int available() throws IOException {
        return Math.min(left, super.available());
    }

    private void arrive() {
        if (left == 0) {
            left = piece;
        }
    }
}
