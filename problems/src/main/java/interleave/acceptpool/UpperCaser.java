package interleave.acceptpool;

/** Turns the bytes of a to z into those of A to Z and leaves all others alone; UTF-8 stays UTF-8, for in it these bytes are nothing else. */
@FunctionalInterface
public interface UpperCaser {
    /** Changes {@code bytes} from {@code from}, inclusive, to {@code to}, exclusive. */
    void upperCase(byte[] bytes, int from, int to);
}
