package interleave.servers.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The queue of a server that does not accept: clients connect, and nobody fetches them.
 *
 * <pre>{@code
 * try (var queue = new Backlog(3)) {
 *     queue.knock(10);
 *     queue.connected(); // 4 on Linux, however long you wait
 *     queue.accept();    // one place is free: a second or so later more have got through
 * }
 * }</pre>
 *
 * <p>The system completes a connection by itself, as long as there is room in the queue; the server learns of it when it
 * accepts. When there is none, Linux drops the client's packet, without a word, and the client sends it again after a second.
 * That is the cliff: connecting takes no time, or a second. Other systems refuse at once, or have room for more.
 *
 * <p>Made for one thread.
 *
 * <p>Source: slides 003, {@code listen(3)} and its two queues.
 */
public final class Backlog implements AutoCloseable {
    private final ServerSocketChannel server;
    private final List<SocketChannel> clients = new ArrayList<>();

    /** A server that listens with that {@code backlog}, and accepts nobody. */
    public Backlog(int backlog) throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), backlog);
    }

    /** Where it listens. */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) server.getLocalAddress();
    }

    /** Lets {@code count} more clients connect; waits for none of them. */
    public void knock(int count) throws IOException {
        for (int each = 0; each < count; each++) {
            SocketChannel client = SocketChannel.open();
            clients.add(client);
            client.configureBlocking(false);
            client.connect(address());
        }
    }

    /**
     * How many believe by now that they are connected. It may be more than there is room for: of several that come at once
     * for the last place all are told yes, and the server knows of one.
     */
    public int connected() throws IOException {
        int connected = 0;
        for (SocketChannel client : clients) {
            if (client.finishConnect()) {
                connected++;
            }
        }
        return connected;
    }

    /** Fetches one from the queue. */
    public void accept() throws IOException {
        SocketChannel accepted = server.accept();
        accepted.close();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
        server.close();
    }
}
