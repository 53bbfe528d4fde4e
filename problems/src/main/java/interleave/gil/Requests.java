package interleave.gil;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/**
 * Asks a {@link ThinkingServer}, and asks again when the answer has come: it waits nearly all the time. Whoever waits for
 * an answer runs no bytecode, and so does not need the global lock.
 *
 * <pre>{@code
 * long answers = new Requests(server.port()).run(gil, over);
 * }</pre>
 */
public final class Requests implements Script {
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    /** Creates a client of the server at {@code port} of this machine. */
    public Requests(int port) {
        this.port = port;
    }

    /** Asks over a connection of its own; a piece is one answer. */
    @Override
    public long run(GlobalLock gil, BooleanSupplier over) throws IOException {
        long answers = 0;
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.setTcpNoDelay(true);
            server.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = server.getOutputStream();
            InputStream in = server.getInputStream();
            gil.acquire();
            try {
                while (!over.getAsBoolean()) {
                    ask(out, in, gil);
                    if (!over.getAsBoolean()) { // too late counts for nobody
                        answers++;
                    }
                }
            } finally {
                gil.release();
            }
        }
        return answers;
    }

    private static void ask(OutputStream out, InputStream in, GlobalLock gil) throws IOException {
        out.write('?');
        gil.release(); // around what blocks: others run while this thread waits
        try {
            if (in.read() < 0) {
                throw new EOFException("the server has closed the connection");
            }
        } finally {
            gil.acquire();
        }
    }

    @Override
    public String toString() {
        return "Requests[port=" + port + "]";
    }
}
