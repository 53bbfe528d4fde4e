package interleave.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
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
    private final SocketChannel channel;
    private final SocketAddress client;
    private final boolean tcp;

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
        return tcp ? channel.socket().getInputStream() : Channels.newInputStream(channel);
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
        if (!tcp) {
            throw new UnsupportedOperationException("Java has no time limit for reading from a Unix socket");
        }
        channel.socket().setSoTimeout(Math.toIntExact(patience.toMillis()));
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
