package interleave.bench.servers;

import interleave.acceptpool.LineServer;
import interleave.acceptpool.LineSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A JVM with one server in it, found by its name; says at which port it listens, and ends when its input ends. */
final class Serve {
    private Serve() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        try (LineServer server = Class.forName(args[0])
                .asSubclass(LineServer.class)
                .getConstructor(LineSettings.class)
                .newInstance(LineSettings.LOOPBACK.withWorkers(Integer.parseInt(args[1])))) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println(server.address().getPort());
            while (System.in.read() >= 0) {
                // until who has started it ends, however it ends
            }
        }
    }
}
