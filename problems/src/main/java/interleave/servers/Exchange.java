package interleave.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
    private static final int PIECE = 8192;

    private Exchange() {}

    /** The other {@link #of(Connection, InputStream, OutputStream, Duration) of}, which waits as long as it takes. */
    public static void of(Connection connection, InputStream in, OutputStream out) throws IOException {
        of(connection, in, out, Duration.ZERO);
    }

    /**
     * Sends {@code in} to its end, and gives what comes back to {@code out}, as soon as it comes; returns when the server has
     * sent all. Who reads {@code in} is another thread; if the server ends first, it is left reading.
     *
     * @param patience how long the server may say nothing when it has been told something and has not answered since; while
     *     it owes nothing, {@code in} may take its time. Zero for ever
     * @throws java.net.SocketTimeoutException if nothing has come for so long
     * @throws IOException also if not all could be sent
     */
    public static void of(Connection connection, InputStream in, OutputStream out, Duration patience)
            throws IOException {
        var failure = new AtomicReference<@Nullable IOException>(); // from the sender's thread
        var debt = new Debt(patience.toNanos());
        OutputStream toServer = connection.output();
        Thread.ofPlatform().daemon().name("sender").start(() -> {
            try {
                send(in, toServer, debt);
                connection.endOutput(); // or the server would wait for more, and we for its end
            } catch (IOException e) {
                failure.set(e);
            }
        });
        InputStream fromServer = connection.input();
        byte[] some = new byte[PIECE];
        for (int count = read(connection, fromServer, some, debt);
                count >= 0;
                count = read(connection, fromServer, some, debt)) {
            out.write(some, 0, count);
            out.flush(); // somebody may be watching
            debt.answered();
        }
        IOException sending = failure.get();
        if (sending != null) {
            throw new IOException("the server has hung up before all was sent", sending);
        }
    }

    private static void send(InputStream in, OutputStream toServer, Debt debt) throws IOException {
        byte[] some = new byte[PIECE];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            debt.asked(); // before it is sent: the answer may be here before the next line is
            toServer.write(some, 0, count);
        }
        debt.askedAll();
    }

    private static int read(Connection connection, InputStream fromServer, byte[] some, Debt debt) throws IOException {
        while (true) {
            if (debt.patience > 0) {
                connection.setReadTimeout(debt.left());
            }
            try {
                return fromServer.read(some);
            } catch (SocketTimeoutException e) {
                if (debt.isOverdue()) {
                    throw e;
                }
            }
        }
    }

    /**
     * Since when the server owes an answer.
     *
     * <p><b>Not promised:</b> that a question is noticed which is asked just while the answer to another one comes: the next
     * question is, and the end of all.
     */
    private static final class Debt {
        private final long patience;
        private volatile long since = System.nanoTime(); // this and the next: of both threads
        private volatile boolean owed;
        private volatile boolean all; // it owes its end: what it says makes it no smaller

        Debt(long patience) {
            this.patience = patience;
        }

        void asked() {
            since = System.nanoTime();
            owed = true;
        }

        void askedAll() {
            all = true;
            asked();
        }

        void answered() {
            since = System.nanoTime();
            owed = all;
        }

        boolean isOverdue() {
            return owed && System.nanoTime() - since >= patience;
        }

        Duration left() {
            long nanos = owed ? patience - (System.nanoTime() - since) : patience;
            return Duration.ofMillis(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1)); // 0 would be for ever
        }
    }
}
