package interleave.servers.files;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import interleave.service.RefusedByServerException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A client of {@link FileServerHandler}'s server.
 *
 * <pre>{@code
 * try (var client = new FileServerClient(server, Duration.ofSeconds(10))) {
 *     client.list();
 *     client.download("slides.pdf", Path.of("slides.pdf"));
 * } // says QUIT
 * }</pre>
 *
 * <p>After an exception other than {@link RefusedByServerException} it is of no more use. Made for one thread.
 */
public final class FileServerClient implements AutoCloseable {
    private static final int LONGEST = 4096;

    private final Connection connection;
    private final LineInput in;

    /** Connects; how long it waits for the next bytes is {@code patience}. */
    public FileServerClient(SocketAddress server, Duration patience) throws IOException {
        connection = Connection.to(server);
        try {
            connection.setReadTimeout(patience);
            in = new LineInput(connection.input(), LONGEST);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The names of the files that can be had. */
    public List<String> list() throws IOException {
        long count = ask("LIST");
        List<String> names = new ArrayList<>();
        for (long each = 0; each < count; each++) {
            names.add(line());
        }
        return names;
    }

    /**
     * Writes a file to {@code out}.
     *
     * @throws RefusedByServerException if there is none
     * @throws EOFException if only a part of it came; that part is in {@code out}
     */
    public void get(String name, OutputStream out) throws IOException {
        Transfer.receive(in, ask("GET " + Names.checked(name)), out);
    }

    /** Downloads a file: {@code target} is there when all of it has come, and not before. */
    public void download(String name, Path target) throws IOException {
        Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "download", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                get(name, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part); // of half a file nothing is left
        }
    }

    private long ask(String question) throws IOException {
        connection.output().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        String answer = line();
        if (answer.startsWith("OK ")) {
            return Names.size(answer.substring("OK ".length()));
        }
        throw new RefusedByServerException(answer.replaceFirst("^NO ", ""));
    }

    private String line() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the server has hung up");
        }
        return line;
    }

    @Override
    public void close() {
        try (connection) {
            connection.output().write("QUIT\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // the server has gone first
        }
    }
}
