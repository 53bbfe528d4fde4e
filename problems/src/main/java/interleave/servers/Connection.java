package interleave.servers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A client that stays on the line: bytes both ways, in order, with no borders between what was sent in one go and what came
 * in the next.
 *
 * <p>One thread may read while another writes.
 */
public final class Connection implements Request {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketChannel channel;
    private final SocketAddress client;
    private final boolean tcp;
    private boolean limited; // this and the next: of the thread that reads
    private long deadline; // of System.nanoTime(), if limited

    /** A connection over {@code channel}, which it owns from now on. */
    public Connection(SocketChannel channel) throws IOException {
        this.channel = channel;
        client = channel.getRemoteAddress();
        tcp = client instanceof InetSocketAddress;
        if (tcp) {
            channel.setOption(
                    StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits for them
        }
    }

    /** Connects to a server. */
    public static Connection to(SocketAddress server) throws IOException {
        return new Connection(SocketChannel.open(server));
    }

    @Override
    public SocketAddress client() {
        return client;
    }

    /** What the other side sends; at its end after the other side has said that it sends no more. */
    public InputStream input() throws IOException {
        return tcp ? new Limited(channel.socket().getInputStream()) : Channels.newInputStream(channel);
    }

    /** What the other side receives; not buffered. */
    public OutputStream output() throws IOException {
        return tcp ? channel.socket().getOutputStream() : Channels.newOutputStream(channel);
    }

    /**
     * From now on a read that gets nothing for so long throws a {@link java.net.SocketTimeoutException}. Unix sockets have no
     * such limit in Java.
     *
     * @param patience zero for ever
     * @throws UnsupportedOperationException for a Unix socket
     */
    public void setReadTimeout(Duration patience) throws IOException {
        checkHasTimeLimits();
        channel.socket().setSoTimeout(Math.toIntExact(patience.toMillis()));
    }

    /**
     * From now on all reads together have so long: whoever sends a byte now and then gains nothing by it. Beyond that a read
     * throws a {@link SocketTimeoutException}, even if there is something to read. Called again, the time begins anew. For the
     * thread that reads; it takes the place of {@link #setReadTimeout}.
     *
     * @throws UnsupportedOperationException for a Unix socket
     */
    public void setDeadline(Duration patience) {
        checkHasTimeLimits();
        deadline = System.nanoTime() + patience.toNanos();
        limited = true;
    }

    /** Whether reads can be given a time limit; Unix sockets have none in Java. */
    public boolean hasTimeLimits() {
        return tcp;
    }

    private void checkHasTimeLimits() {
        if (!tcp) {
            throw new UnsupportedOperationException("Java has no time limit for reading from a Unix socket");
        }
    }

    /** Gives each read what is left of the time. */
    private final class Limited extends FilterInputStream {
        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            limit();
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            limit();
            return in.read(bytes, offset, length);
        }

        private void limit() throws IOException {
            if (limited) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new SocketTimeoutException("the time for reading is used up");
                }
                channel.socket()
                        .setSoTimeout((int) Math.min(Integer.MAX_VALUE, left / NANOS_PER_MILLI + 1)); // 0: for ever
            }
        }
    }

    /** Says that no more will be sent; the other side reads to the end. What it sends still arrives. */
    public void endOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** The channel below, for those who want its options, or to read it in another way. */
    public SocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
