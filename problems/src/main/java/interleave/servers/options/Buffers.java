package interleave.servers.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * How much the system keeps between a sender and a receiver that does not read: {@code SO_SNDBUF} on one side, {@code
 * SO_RCVBUF} on the other.
 *
 * <p>When both are full, {@code send} blocks: TCP's flow control. A server that writes an answer of that size before it reads
 * on, to a client that writes all before it reads, waits for ever, and so does the client.
 *
 * <p><b>Not promised:</b> that the system takes the sizes as they are; Linux doubles them, and has limits.
 *
 * <p>Source: slides 003, {@code SO_RECVBUF/SO_SNDBUF}, and what {@code send} does when the buffer is full.
 */
public final class Buffers {
    private static final int ENOUGH = 200; // so often in a row nothing was taken: both sides are full

    private Buffers() {}

    /** How many bytes a sender gets rid of, when both buffers are asked to have {@code size} bytes. */
    public static long capacity(int size) throws IOException {
        try (var server = ServerSocketChannel.open()) {
            server.setOption(StandardSocketOptions.SO_RCVBUF, size); // before bind: accepted sockets inherit it
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (var sender = SocketChannel.open()) {
                sender.setOption(StandardSocketOptions.SO_SNDBUF, size);
                sender.connect(server.getLocalAddress());
                try (SocketChannel receiver = server.accept()) {
                    return receiver.isConnected() ? fill(sender) : 0;
                }
            }
        }
    }

    private static long fill(SocketChannel sender) throws IOException {
        sender.configureBlocking(false); // a full buffer is 0 bytes taken, and no wait
        var piece = ByteBuffer.allocate(1024);
        long taken = 0;
        for (int full = 0; full < ENOUGH; full++) {
            int count = sender.write(piece.clear());
            taken += count;
            if (count > 0) {
                full = 0;
            }
        }
        return taken;
    }
}
