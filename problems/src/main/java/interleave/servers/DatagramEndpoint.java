package interleave.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where datagrams come from: a UDP socket. The JDK has no Unix sockets for datagrams.
 *
 * <p>Source: slides 000, {@code UDPServer}; 003, {@code recvfrom()}.
 */
public final class DatagramEndpoint implements Endpoint<Datagram> {
    private static final int LONGEST = 65_535; // what 16 bits can say; over IPv4 65,507 are left

    private final DatagramChannel channel;
    private final Watch watch;
    private final SocketAddress address;
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST);

    /** Receives at {@code address}; port 0 takes any that is free. */
    public DatagramEndpoint(InetSocketAddress address) throws IOException {
        channel = DatagramChannel.open(
                address.getAddress() instanceof java.net.Inet6Address
                        ? StandardProtocolFamily.INET6
                        : StandardProtocolFamily.INET);
        try {
            channel.bind(address);
            this.address = channel.getLocalAddress();
            watch = new Watch(channel, SelectionKey.OP_READ);
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
    public @Nullable Datagram next(Duration patience) throws IOException {
        try {
            received.clear();
            SocketAddress sender = watch.ready(patience) ? channel.receive(received) : null;
            if (sender == null) {
                return null;
            }
            byte[] content = new byte[received.flip().remaining()];
            received.get(content);
            return new Datagram(channel, sender, content);
        } catch (ClosedChannelException e) {
            return null;
        }
    }

    @Override
    public void wakeUp() {
        watch.wakeUp();
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
