package interleave.acceptpool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The main class of a JVM in which one server runs, until standard input ends; it prints its port. */
final class RungProcess {
    private RungProcess() {}

    /** The command that starts it. */
    static List<String> command(String rung, int limit) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RungProcess.class.getName(),
                rung,
                String.valueOf(limit));
    }

    /** The name of a rung, and how many clients it may have at a time. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Rung rung = Rung.all()
                .filter(each -> each.toString().equals(args[0]))
                .findFirst()
                .orElseThrow();
        try (LineServer server = rung.start(LineSettings.LOOPBACK.withLimit(Integer.parseInt(args[1])))) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
            out.println(server.address().getPort());
            while (System.in.read() >= 0) {} // until who has started us goes
        }
    }
}
