package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of the machine's time other programs took since this was made. */
final class OtherPrograms {
    private static final double TICKS_PER_SECOND = 100; // of /proc, on every Linux that Java runs on

    private final long start = System.nanoTime();
    private final long busy = machine();
    private final long own = own();

    OtherPrograms() {}

    /** How many cores' worth, or NaN where nobody can tell. */
    double cores() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return busy < 0 ? Double.NaN : Math.max(0, (machine() - busy - (own() - own)) / TICKS_PER_SECOND / seconds);
    }

    /** user, nice, system, irq, softirq, steal of the line that begins with cpu. */
    private static long machine() {
        try {
            String[] ticks = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +", -1);
            long busy = 0;
            for (int column : List.of(1, 2, 3, 6, 7, 8)) {
                busy += Long.parseLong(ticks[column]);
            }
            return busy;
        } catch (IOException | RuntimeException e) {
            return -1; // not Linux
        }
    }

    /** User and system time of this process and of those it has waited for; the fields begin behind its name, which may hold blanks. */
    private static long own() {
        try {
            String line = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
