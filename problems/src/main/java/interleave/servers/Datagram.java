package interleave.servers;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** A client that has said all it wants in one packet. It may have been lost on the way, doubled or overtaken, and so may the answer. */
public final class Datagram implements Request {
    private final DatagramChannel channel;
    private final SocketAddress client;
    private final byte[] content;

    Datagram(DatagramChannel channel, SocketAddress client, byte[] content) {
        this.channel = channel;
        this.client = client;
        this.content = content;
    }

    @Override
    public SocketAddress client() {
        return client;
    }

    /** What the packet holds; may be empty. A copy. */
    public byte[] content() {
        return content.clone();
    }

    /**
     * Sends a packet back.
     *
     * @throws IOException if it is longer than a packet can be, or there is no way to the client
     */
    public void reply(byte[] answer) throws IOException {
        channel.send(ByteBuffer.wrap(answer), client);
    }

    @Override
    public void close() {
        // nothing to end: the socket belongs to the endpoint
    }
}
