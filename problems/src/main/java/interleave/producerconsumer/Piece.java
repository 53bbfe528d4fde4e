package interleave.producerconsumer;

import java.nio.IntBuffer;
import java.util.PrimitiveIterator;

/** As much of a text as a producer puts at once, where it does not put characters one by one. */
final class Piece {
    /** No character: what stands for the end of the work where characters stand for work. */
    static final int END = -1;

    private static final int LONGEST = 1024;

    private Piece() {}

    /** The next characters of {@code text}. */
    static IntBuffer of(PrimitiveIterator.OfInt text) {
        IntBuffer piece = IntBuffer.allocate(LONGEST);
        while (piece.hasRemaining() && text.hasNext()) {
            piece.put(text.nextInt());
        }
        return piece.flip();
    }
}
