package interleave.spec;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the operating system thinks of threads. To the JVM a thread that has been woken waits until it is given a core;
 * only the operating system knows that it is ready to run. Linux says so; elsewhere nobody is known to be.
 */
final class Ready {
    private static final Pattern HEAD = Pattern.compile("^\"(.*)\" #(\\d+) \\[(\\d+)\\] ", Pattern.MULTILINE);
    private static final String UNBLOCKER = "VirtualThread-unblocker"; // hands monitors on to virtual threads
    private static final Path TASKS = Path.of("/proc/self/task");

    private Ready() {}

    /** Whether one of the threads with these ids is ready to run, or the one that wakes virtual threads is. */
    static boolean anyOf(Set<Long> ids) {
        if (!Files.isDirectory(TASKS)) {
            return false; // not Linux
        }
        Matcher head = HEAD.matcher(dump());
        while (head.find()) {
            boolean asked =
                    ids.contains(Long.valueOf(head.group(2))) || head.group(1).equals(UNBLOCKER);
            if (asked && isReady(head.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** All platform threads, each with the number by which the operating system knows it: only the JVM itself can say that. */
    private static String dump() {
        try {
            Object dump = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "threadPrint",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return String.valueOf(dump);
        } catch (JMException e) {
            return ""; // another vendor's JVM
        }
    }

    /** Linux: R for one that runs or would run, D for one that will as soon as the disk has answered. */
    private static boolean isReady(String task) {
        try {
            String stat = Files.readString(TASKS.resolve(task).resolve("stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2); // the name before it may contain anything
            return state == 'R' || state == 'D';
        } catch (IOException e) {
            return true; // it has just ended: look again
        }
    }
}
