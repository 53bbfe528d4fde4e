package interleave.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come from: a listening TCP or Unix socket.
 *
 * <pre>{@code
 * try (var endpoint = StreamEndpoint.tcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50)) {
 *     Connection connection = endpoint.next(Duration.ofSeconds(1));
 * }
 * }</pre>
 *
 * <p>Source: slides 003, {@code socket(), bind(), listen(), accept()}; 000, {@code TCPServer} and {@code UnixStreamServer}.
 */
public final class StreamEndpoint implements Endpoint<Connection> {
    private final ServerSocketChannel channel;
    private final Watch watch;
    private final SocketAddress address;

    private StreamEndpoint(ServerSocketChannel channel) throws IOException {
        this.channel = channel;
        address = channel.getLocalAddress();
        watch = new Watch(channel, SelectionKey.OP_ACCEPT);
    }

    /**
     * Listens at {@code address}; port 0 takes any that is free. The address may be used again at once after a server that
     * had it has gone ({@code allow_reuse_address}).
     *
     * @param backlog how many connections may wait to be accepted, 1 or more; the system may have a limit of its own
     */
    public static StreamEndpoint tcp(InetSocketAddress address, int backlog) throws IOException {
        return listening(ServerSocketChannel.open(), address, backlog, true);
    }

    /** Listens at {@code path}, where there must be nothing yet; {@link #close} removes it. */
    public static StreamEndpoint unix(Path path, int backlog) throws IOException {
        return listening(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX),
                UnixDomainSocketAddress.of(path),
                backlog,
                false);
    }

    private static StreamEndpoint listening(
            ServerSocketChannel channel, SocketAddress address, int backlog, boolean reuse) throws IOException {
        if (backlog < 1) {
            throw new IllegalArgumentException("backlog must be >= 1, but was " + backlog);
        }
        try {
            if (reuse) {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            }
            channel.bind(address, backlog);
            return new StreamEndpoint(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public SocketAddress address() {
        return address;
    }

    @Override
    public @Nullable Connection next(Duration patience) throws IOException {
        try {
            SocketChannel accepted = watch.ready(patience) ? channel.accept() : null;
            return accepted == null ? null : new Connection(accepted); // null also if the client has gone meanwhile
        } catch (ClosedChannelException e) {
            return null;
        }
    }

    @Override
    public void wakeUp() {
        watch.wakeUp();
    }

    @Override
    public synchronized void close() throws IOException { // synchronized, so that one of two closes is the second
        if (!channel.isOpen()) {
            return; // another server may be listening at the same path by now
        }
        watch.close();
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }
}
