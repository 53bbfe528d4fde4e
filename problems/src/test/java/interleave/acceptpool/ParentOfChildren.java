package interleave.acceptpool;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A JVM to be killed: it serves with a process for each client, says at which port, and stays until its input ends. */
final class ParentOfChildren {
    private ParentOfChildren() {}

    public static void main(String[] args) throws IOException {
        try (var server = new ProcessPerConnectionLineServer(LineSettings.LOOPBACK);
                Writer out = new OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8)) {
            out.write(server.address().getPort() + "\n");
            out.flush();
            System.in.read();
        }
    }
}
