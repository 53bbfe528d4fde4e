package interleave.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends and receives at the same time. Whoever sends all before he reads anything may wait for ever: the server stops
 * reading when nobody takes its answers, and then sending stops too.
 *
 * <pre>{@code
 * try (Connection connection = Connection.to(server)) {
 *     Exchange.of(connection, in, out);
 * }
 * }</pre>
 */
public final class Exchange {
    private Exchange() {}

    /**
     * Sends {@code in} to its end, and gives what comes back to {@code out}, as soon as it comes; returns when the server has
     * sent all. Who reads {@code in} is another thread; if the server ends first, it is left reading.
     *
     * @throws IOException also if not all could be sent
     */
    public static void of(Connection connection, InputStream in, OutputStream out) throws IOException {
        var failure = new AtomicReference<@Nullable IOException>(); // from the sender's thread
        OutputStream toServer = connection.output();
        Thread.ofPlatform().daemon().name("sender").start(() -> {
            try {
                in.transferTo(toServer);
                connection.endOutput(); // or the server would wait for more, and we for its end
            } catch (IOException e) {
                failure.set(e);
            }
        });
        InputStream fromServer = connection.input();
        byte[] some = new byte[8192];
        for (int count = fromServer.read(some); count >= 0; count = fromServer.read(some)) {
            out.write(some, 0, count);
            out.flush(); // somebody may be watching
        }
        IOException sending = failure.get();
        if (sending != null) {
            throw new IOException("the server has hung up before all was sent", sending);
        }
    }
}
