package interleave.servers.framing;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A stream that arrives in the pieces in which somebody has cut it, as one from the network may. */
final class Pieces extends InputStream {
    private final Queue<byte[]> pieces;
    private int position;

    Pieces(List<byte[]> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
    }

    /** {@code bytes} in pieces of {@code size}. */
    static Pieces of(byte[] bytes, int size) {
        var cut = new ArrayDeque<byte[]>();
        for (int from = 0; from < bytes.length; from += size) {
            cut.add(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
        }
        return new Pieces(List.copyOf(cut));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Not more than is left of one piece, though more may be asked for. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
        byte[] piece = pieces.peek();
        if (length == 0 || piece == null) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, count);
        position += count;
        if (position == piece.length) {
            pieces.remove();
            position = 0;
        }
        return count;
    }
}
