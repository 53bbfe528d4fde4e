package interleave.acceptpool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main class of a JVM in which one server runs, until standard input ends; it prints its port. */
final class FewDescriptors {
    private FewDescriptors() {}

    /** The name of a rung. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Rung rung = Rung.all()
                .filter(each -> each.toString().equals(args[0]))
                .findFirst()
                .orElseThrow();
        try (LineServer server = rung.start()) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
            out.println(server.address().getPort());
            while (System.in.read() >= 0) {} // until who has started us goes
        }
    }
}
