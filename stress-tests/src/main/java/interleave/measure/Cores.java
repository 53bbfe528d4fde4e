package interleave.measure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts threads on cores, one each, and tells how long they had to wait for them. Only Linux can say so;
 * elsewhere threads stay where the operating system puts them, and every burst counts.
 */
public final class Cores {
    private static final Path RUN_QUEUE = Path.of("/proc/thread-self/schedstat");
    private static final Optional<MethodHandle> SET_AFFINITY = setAffinity();
    private static final List<Integer> ALLOWED = allowed();

    private Cores() {}

    /** Moves the current thread to the {@code n}-th core that this JVM may use, counted from 0 and around. */
    public static void pin(int n) {
        if (SET_AFFINITY.isEmpty() || ALLOWED.isEmpty()) {
            return;
        }
        int cpu = ALLOWED.get(n % ALLOWED.size());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(128); // 1,024 cores, as in glibc's cpu_set_t
            long word = (cpu / 64) * 8L;
            mask.set(ValueLayout.JAVA_LONG, word, 1L << (cpu % 64));
            int ignored = (int) SET_AFFINITY.get().invokeExact(0, mask.byteSize(), mask); // refused: not pinned
        } catch (Throwable e) { // invokeExact declares Throwable
            throw new IllegalStateException("sched_setaffinity could not be called", e);
        }
    }

    /** How long the current thread has been ready to run and was not run, in nanoseconds; 0 if unknown. */
    public static long waitedNanos() {
        try {
            return Long.parseLong(Files.readString(RUN_QUEUE).strip().split(" ", -1)[1]);
        } catch (IOException | RuntimeException e) {
            return 0; // not Linux
        }
    }

    @SuppressWarnings("restricted") // the JVMs that measure are started with native access
    private static Optional<MethodHandle> setAffinity() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("sched_setaffinity")
                .map(function -> linker.downcallHandle(
                        function,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS)));
    }

    /** The cores in a line such as {@code Cpus_allowed_list: 0-1,4}. */
    private static List<Integer> allowed() {
        var cores = new ArrayList<Integer>();
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("Cpus_allowed_list:")) {
                    for (String range :
                            line.substring(line.indexOf(':') + 1).strip().split(",", -1)) {
                        String[] ends = range.split("-", -1);
                        for (int cpu = Integer.parseInt(ends[0]);
                                cpu <= Integer.parseInt(ends[ends.length - 1]);
                                cpu++) {
                            cores.add(cpu);
                        }
                    }
                }
            }
        } catch (IOException e) {
            return List.of(); // not Linux
        }
        return cores;
    }
}
