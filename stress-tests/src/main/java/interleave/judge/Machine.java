package interleave.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where figures come from: without it a figure means little.
 *
 * @param cores processors this JVM may use
 * @param cpu the processor's name, if the system tells it
 * @param arch the instruction set, as Java names it
 * @param os operating system and version
 * @param jdk the JDK, with vendor and version
 * @param date the day, ISO 8601
 */
public record Machine(int cores, String cpu, String arch, String os, String jdk, String date) {

    /** The machine this JVM runs on, today. */
    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                cpuName(),
                System.getProperty("os.arch"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                LocalDate.now(java.time.ZoneId.systemDefault()).toString());
    }

    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%d core%s · %s · JDK %s · %s",
                cores,
                cores == 1 ? "" : "s",
                cpu.isEmpty() ? arch : cpu + " (" + arch + ")",
                jdk,
                date);
    }

    private static String cpuName() {
        Path cpuinfo = Path.of("/proc/cpuinfo"); // Linux; elsewhere the architecture must do
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
