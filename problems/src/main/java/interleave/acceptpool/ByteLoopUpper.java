package interleave.acceptpool;

/** The loop that says what is meant: one byte after the other. {@link EightAtATimeUpper} does the same, faster. */
public final class ByteLoopUpper implements UpperCaser {
    /** Creates it; there is nothing to set. */
    public ByteLoopUpper() {}

    @Override
    public void upperCase(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] = (byte) (bytes[i] - 'a' + 'A');
            }
        }
    }
}
