package interleave.servers.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.servers.Lab;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A script of the tests in a process of its own; if there is no Python 3, the test is skipped, and says so. */
final class Python implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Python(Process process) {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts {@code script} in {@code directory}. */
    static Python start(Path directory, String script, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("python3", "-X", "utf8", path(script).toString()));
        command.addAll(List.of(arguments));
        assumeTrue(isThere(), "there is no python3 on the PATH");
        return new Python(new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What the client {@code name} prints, after it has talked to {@code server}. */
    static String client(Path directory, String name, InetSocketAddress server, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(name, String.valueOf(server.getPort())));
        all.addAll(List.of(arguments));
        try (Python client = start(directory, "clients.py", all.toArray(String[]::new))) {
            String line = client.line();
            assertThat(client.process.waitFor(Lab.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(client.process.exitValue())
                    .as("see the script's message")
                    .isZero();
            return line;
        }
    }

    /** Where the server that was started listens. */
    InetSocketAddress address() throws IOException {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(line()));
    }

    private String line() throws IOException {
        return String.valueOf(out.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 7))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path path(String script) throws URISyntaxException {
        URL url = Python.class.getResource("/interleave/servers/" + script);
        return Path.of(Objects.requireNonNull(url).toURI());
    }
}
