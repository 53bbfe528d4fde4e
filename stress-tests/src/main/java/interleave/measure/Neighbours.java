package interleave.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much processor time other programs take while this object is around. Only Linux can say so. */
final class Neighbours {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux

    private final long begun = System.nanoTime();
    private final long all = busy();
    private final long own = own();

    /** The cores that others kept busy since then; 0 if nobody can tell. */
    double cores() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long others = (busy() - all) - (own() - own);
        return Math.max(0, others / TICKS_PER_SECOND / seconds);
    }

    /** Ticks of all cores: user, nice, system, interrupts (2), stolen; not idle, and not waiting for a disk. */
    private static long busy() {
        long[] fields = numbers(Path.of("/proc/stat"), "cpu ");
        return fields.length < 8 ? 0 : fields[0] + fields[1] + fields[2] + fields[5] + fields[6] + fields[7];
    }

    /** Ticks of this process: user and system, numbers 14 and 15 in the line; the first three are the head. */
    private static long own() {
        long[] fields = numbers(Path.of("/proc/self/stat"), "");
        return fields.length < 13 ? 0 : fields[10] + fields[11];
    }

    /** The numbers in the first line, behind {@code head} or, without one, behind the name of the program and its state. */
    private static long[] numbers(Path file, String head) {
        try {
            String line = Files.readString(file).lines().findFirst().orElse("");
            String rest = head.isEmpty() ? line.substring(line.lastIndexOf(')') + 3) : line.substring(head.length());
            return Pattern.compile(" +")
                    .splitAsStream(rest.strip())
                    .limit(13) // some that come later are too big for a long
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException | RuntimeException e) {
            return new long[0]; // not Linux
        }
    }
}
