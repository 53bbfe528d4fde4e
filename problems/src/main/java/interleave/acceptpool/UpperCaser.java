package interleave.acceptpool;

import java.nio.ByteBuffer;

/** Turns the bytes of a to z into those of A to Z and leaves all others alone; UTF-8 stays UTF-8, for in it these bytes are nothing else. */
@FunctionalInterface
public interface UpperCaser {
    /** Changes {@code bytes} from {@code from}, inclusive, to {@code to}, exclusive. */
    void upperCase(byte[] bytes, int from, int to);

    /** The same for any buffer, also one outside of the heap; its position and limit stay as they are. */
    default void upperCase(ByteBuffer bytes, int from, int to) {
        byte[] copy = new byte[to - from];
        bytes.get(from, copy);
        upperCase(copy, 0, copy.length);
        bytes.put(from, copy);
    }
}
