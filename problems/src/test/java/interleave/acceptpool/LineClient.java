package interleave.acceptpool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A client as somebody else would write it: plain sockets, and a limit to its patience. */
final class LineClient implements AutoCloseable {
    /** How long anything may take on a slow and busy machine before the test calls it stuck. */
    static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();

    LineClient(InetSocketAddress server) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(server, PATIENCE_MILLIS);
    }

    LineClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    LineClient send(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Waits until the server's system has all that was sent: before, it is on its way. Only Linux tells. */
    LineClient awaitReceived() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (hasUnreceived()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("after " + PATIENCE_MILLIS / 1000 + " s not all that was sent is received");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // the pace of looking
        }
        return this;
    }

    private boolean hasUnreceived() throws IOException {
        Pattern mine = Pattern.compile(String.format(
                "[0-9A-F]+:%04X [0-9A-F]+:%04X .. (?!0{8})[0-9A-F]{8}:.*", socket.getLocalPort(), socket.getPort()));
        for (Path table : List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"))) {
            if (Files.exists(table) && mine.matcher(Files.readString(table)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Says that it sends no more. */
    LineClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next {@code count} bytes, or fewer if the server ends before. */
    byte[] read(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** The next line, with its end. */
    String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        int one = socket.getInputStream().read();
        while (one >= 0) {
            line.write(one);
            if (one == '\n') {
                break;
            }
            one = socket.getInputStream().read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** All until the server ends. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends a line and reads the answer. */
    String ask(String line) throws IOException {
        return send(line).readLine();
    }

    boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Breaks off: the server finds the connection reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Goes, earlier than the block ends in which it came. */
    void leave() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
