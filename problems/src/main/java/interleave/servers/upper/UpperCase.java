package interleave.servers.upper;

/** Capital letters as the slides' Python has them for bytes: {@code a} to {@code z}, nothing else. */
public final class UpperCase {
    private UpperCase() {}

    /**
     * Makes the first {@code length} of {@code bytes} capital, where they are. Every byte alone: so it does not matter where a
     * stream was cut, and UTF-8 stays UTF-8.
     */
    public static void convert(byte[] bytes, int length) {
        for (int index = 0; index < length; index++) {
            if (bytes[index] >= 'a' && bytes[index] <= 'z') {
                bytes[index] = (byte) (bytes[index] - 'a' + 'A');
            }
        }
    }
}
