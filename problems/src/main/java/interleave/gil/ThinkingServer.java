package interleave.gil;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on this machine that thinks for a fixed time about every byte it gets, and then answers with one. It thinks
 * about those of different clients at the same time.
 *
 * <pre>{@code
 * try (var server = new ThinkingServer(5)) {
 *     long answers = new Requests(server.port()).run(gil, over);
 * }
 * }</pre>
 *
 * <p><b>Not promised:</b> protection from clients that come by the thousand; it serves its own kit on the loopback address.
 */
public final class ThinkingServer implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final long thinkNanos;

    /**
     * Starts a server at a port that is free.
     *
     * @param thinkMillis how long it thinks, in milliseconds
     * @throws IOException if there is no port to be had
     */
    public ThinkingServer(int thinkMillis) throws IOException {
        this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.thinkNanos = TimeUnit.MILLISECONDS.toNanos(thinkMillis);
        Thread.ofPlatform().daemon().name("server").start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().name("server of a client").start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: nobody is served any more
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            while (in.read() >= 0) {
                think();
                out.write('!');
            }
        } catch (IOException e) {
            // the client has gone: so does this thread
        }
    }

    private void think() {
        long done = System.nanoTime() + thinkNanos;
        for (long left = thinkNanos; left > 0; left = done - System.nanoTime()) {
            LockSupport.parkNanos(left); // it may return early
        }
    }

    @Override
    public String toString() {
        return "ThinkingServer[port=" + port() + "]";
    }
}
