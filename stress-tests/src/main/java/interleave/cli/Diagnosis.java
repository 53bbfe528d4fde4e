package interleave.cli;

import interleave.judge.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What this machine can show, one finding a line. */
final class Diagnosis {
    private static final long ENOUGH_MIB = 1_500;
    private static final int TIMER_SAMPLES = 100_000;
    private static final int PARKS = 50;

    /**
     * One finding.
     *
     * @param enough whether the kit can show everything as far as this goes
     */
    record Finding(String what, String value, String meaning, boolean enough) {}

    private Diagnosis() {}

    static List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        Machine machine = Machine.here();
        findings.add(jdk(machine));
        findings.add(cores(machine));
        findings.add(memoryModel(machine));
        findings.add(timer());
        findings.add(parking());
        findings.add(memory());
        findings.add(load(machine));
        findings.add(temporaryFiles());
        return findings;
    }

    private static Finding jdk(Machine machine) {
        boolean right = Runtime.version().feature() == 25;
        return new Finding(
                "JDK", machine.jdk(), right ? "the one the kit is made for" : "the kit is made for JDK 25", right);
    }

    private static Finding cores(Machine machine) {
        boolean enough = machine.cores() >= 2;
        return new Finding(
                "cores",
                String.valueOf(machine.cores()),
                enough
                        ? "two threads can run at the same time, so races show"
                        : "no two threads ever run at the same time: the judges memory and load cannot work",
                enough);
    }

    private static Finding memoryModel(Machine machine) {
        return switch (machine.arch()) {
            case "amd64", "x86_64", "x86", "i386" ->
                new Finding(
                        "memory model",
                        machine.arch() + ", total store order",
                        "the CPU only delays stores past later loads; any other reordering you see is the JIT's",
                        true);
            case "aarch64", "arm64" ->
                new Finding(
                        "memory model",
                        machine.arch() + ", weakly ordered",
                        "the CPU reorders loads and stores: more outcomes show here than on x86",
                        true);
            default ->
                new Finding("memory model", machine.arch(), "unknown to the kit; the judges work all the same", true);
        };
    }

    /** How finely {@code System.nanoTime} tells time: the least difference between two readings that differ. */
    private static Finding timer() {
        long least = Long.MAX_VALUE;
        long before = System.nanoTime();
        for (int i = 0; i < TIMER_SAMPLES; i++) {
            long now = System.nanoTime();
            if (now != before) {
                least = Math.min(least, now - before);
            }
            before = now;
        }
        boolean fine = least <= 1_000;
        return new Finding(
                "timer",
                least + " ns between two readings at best",
                fine ? "fine enough for bursts of two milliseconds" : "coarse: costs are not to be trusted here",
                fine);
    }

    /** How much later than asked a thread wakes up. */
    private static Finding parking() {
        List<Long> late = new ArrayList<>();
        for (int i = 0; i < PARKS; i++) {
            long begun = System.nanoTime();
            LockSupport.parkNanos(1_000_000);
            late.add(System.nanoTime() - begun - 1_000_000);
        }
        late.sort(null);
        long median = late.get(PARKS / 2) / 1_000;
        return new Finding(
                "sleeping",
                String.format(Locale.ROOT, "1 ms takes %.2f ms (median)", 1 + median / 1_000.0),
                "a thread that sleeps wakes up about " + median + " µs late",
                true);
    }

    private static Finding memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long free = system.getFreeMemorySize() / (1024 * 1024);
            boolean enough = free >= ENOUGH_MIB;
            return new Finding(
                    "memory",
                    free + " MiB free of " + system.getTotalMemorySize() / (1024 * 1024) + " MiB",
                    enough ? "enough for two judged JVMs" : "two judged JVMs want " + ENOUGH_MIB + " MiB",
                    enough);
        }
        return new Finding("memory", "unknown", "this JVM does not tell", true);
    }

    private static Finding load(Machine machine) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        boolean idle = load < 0.5 * machine.cores();
        return new Finding(
                "other programs",
                load < 0 ? "unknown" : String.format(Locale.ROOT, "load %.2f in the last minute", load),
                idle
                        ? "the cores are free, figures can be trusted"
                        : "the cores are busy: verdicts hold, runs take longer, costs may be inconclusive",
                true);
    }

    private static Finding temporaryFiles() {
        String directory = System.getProperty("java.io.tmpdir");
        try {
            Files.delete(Files.createTempFile(Path.of(directory), "interleave", null));
            return new Finding("temporary files", "can be written", "judged programs get a directory there", true);
        } catch (IOException e) {
            return new Finding(
                    "temporary files",
                    "cannot be written in " + directory,
                    "judged programs need a directory there; set KIT_JAVA_OPTS=-Djava.io.tmpdir=… to another",
                    false);
        }
    }
}
