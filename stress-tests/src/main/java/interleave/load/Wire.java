package interleave.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection that may be open or not, and never waits. */
final class Wire {
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private boolean connected;

    Wire() {}

    boolean isClosed() {
        return channel == null;
    }

    boolean isConnected() {
        return connected;
    }

    /** Begins to connect; {@code user} is told when there is something to do. */
    void open(InetSocketAddress server, Selector selector, Object user) throws IOException {
        SocketChannel opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean atOnce = opened.connect(server);
        key = opened.register(selector, atOnce ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, user);
        connected = atOnce;
    }

    void finishConnect() throws IOException {
        opened().finishConnect();
        connected = true;
        interest(SelectionKey.OP_READ);
    }

    boolean isReadyTo(int operation) {
        return key != null && key.isValid() && (key.readyOps() & operation) != 0;
    }

    /** Sends what there is room for, and asks to be told when there is more if there is not enough. */
    void send(ByteBuffer bytes) throws IOException {
        opened().write(bytes);
        interest(bytes.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Whether the server has not ended yet; what it has sent is in {@code bytes}, to be taken out. */
    boolean read(ByteBuffer bytes) {
        try {
            boolean open = opened().read(bytes.clear()) >= 0;
            bytes.flip();
            return open;
        } catch (IOException e) {
            return false; // reset: an end too
        }
    }

    void endOutput() throws IOException {
        opened().shutdownOutput();
    }

    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // then it is closed already
        }
        channel = null;
        key = null;
        connected = false;
    }

    private SocketChannel opened() throws ClosedChannelException {
        if (channel == null) {
            throw new ClosedChannelException();
        }
        return channel;
    }

    private void interest(int operations) {
        if (key != null && key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }
}
