package interleave.measure;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What all threads of this JVM use, those that have ended and its own included: for a server, of which the threads that ask do
 * the smaller part.
 */
final class ProcessUsage {
    private static final int SELF = 0; // RUSAGE_SELF
    private static final long SIZE = 144; // of Linux's struct rusage: two times, then 14 longs
    private static final long VOLUNTARY = 128; // ru_nvcsw
    private static final long INVOLUNTARY = 136; // ru_nivcsw
    private static final Optional<MethodHandle> GET_USAGE = getUsage();
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ProcessUsage() {}

    /** What it has used since it began. */
    static Usage soFar() {
        long cpuNanos = SYSTEM.getProcessCpuTime();
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        if (GET_USAGE.isEmpty()) {
            return new Usage(cpuNanos, 0, 0, allocated);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment usage = arena.allocate(SIZE);
            int ignored = (int) GET_USAGE.get().invokeExact(SELF, usage); // refused: zeros
            return new Usage(
                    cpuNanos,
                    usage.get(ValueLayout.JAVA_LONG, VOLUNTARY),
                    usage.get(ValueLayout.JAVA_LONG, INVOLUNTARY),
                    allocated);
        } catch (Throwable e) { // invokeExact declares Throwable
            throw new IllegalStateException("getrusage could not be called", e);
        }
    }

    @SuppressWarnings("restricted") // the JVMs that measure are started with native access
    private static Optional<MethodHandle> getUsage() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("getrusage")
                .map(function -> linker.downcallHandle(
                        function,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)));
    }
}
