package interleave.acceptpool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A listening socket, as the slides have it: {@code socket(), setsockopt(), bind(), listen(), accept()}.
 *
 * <p>The JDK would let several threads accept at once, and takes a lock of its own inside; a {@link Door} is not asked to.
 */
final class SocketDoor implements Door<SocketChannel> {
    private final ServerSocketChannel listening;
    private final InetSocketAddress address;

    SocketDoor(LineSettings settings) throws IOException {
        listening = ServerSocketChannel.open();
        try {
            listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listening.bind(settings.address(), settings.backlog());
            address = (InetSocketAddress) listening.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public SocketChannel accept() throws IOException {
        SocketChannel client = listening.accept();
        try {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits for them
        } catch (IOException e) {
            client.close(); // it has gone again
            throw e;
        }
        return client;
    }

    @Override
    public void close() {
        try {
            listening.close(); // throws the one out who accepts
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
