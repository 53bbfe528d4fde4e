package interleave.servers.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.servers.Connection;
import interleave.servers.Lab;
import interleave.servers.Sequential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What sockets can be told, and what one sees of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class OptionsTest {
    @Test
    void lets_a_server_have_its_port_though_old_connections_use_it_with_reuseaddr_and_not_without() throws Exception {
        assumeLinux();
        InetSocketAddress port;
        SocketChannel client;
        SocketChannel old;
        try (var crashed = ServerSocketChannel.open()) {
            crashed.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            crashed.bind(Lab.anyPort());
            port = (InetSocketAddress) crashed.getLocalAddress();
            client = SocketChannel.open(port);
            old = crashed.accept();
        }
        try (client;
                old) {
            assertThat(old.getLocalAddress())
                    .isEqualTo(client.getRemoteAddress())
                    .isEqualTo(port);

            assertThatThrownBy(() -> listen(port, false)).isInstanceOf(BindException.class);
            assertThatCode(() -> listen(port, true)).doesNotThrowAnyException();
        }
    }

    @Test
    void takes_more_before_sending_blocks_the_larger_the_buffers_are() throws Exception {
        assertThat(Buffers.capacity(4096)).isPositive().isLessThan(Buffers.capacity(1 << 17));
    }

    @Test
    void sends_short_answers_at_once_in_every_connection_of_the_framework() throws Exception {
        try (var plain = SocketChannel.open()) {
            assertThat(plain.getOption(StandardSocketOptions.TCP_NODELAY))
                    .as("what the system does")
                    .isFalse();
        }
        try (var lab = Lab.tcp(
                        () -> connection -> connection
                                .output()
                                .write(connection.channel().getOption(StandardSocketOptions.TCP_NODELAY) ? 1 : 0),
                        new Sequential());
                var client = Connection.to(lab.address())) {
            assertThat(client.channel().getOption(StandardSocketOptions.TCP_NODELAY))
                    .isTrue();
            assertThat(client.input().read()).as("accepted connections too").isEqualTo(1);
        }
    }

    @Test
    void looks_after_a_silent_peer_only_if_told_to() throws Exception {
        try (var lab = Lab.tcp(() -> connection -> connection.input().read(), new Sequential());
                var client = Connection.to(lab.address())) {
            assertThat(client.channel().getOption(StandardSocketOptions.SO_KEEPALIVE))
                    .isFalse();

            client.channel().setOption(StandardSocketOptions.SO_KEEPALIVE, true);

            assertThat(client.channel().getOption(StandardSocketOptions.SO_KEEPALIVE))
                    .as("all that one machine sees of it in less than two hours")
                    .isTrue();
        }
    }

    @Test
    void lets_nobody_send_to_all_unless_told_to() throws Exception {
        assumeLinux();
        try (var sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            var all = new InetSocketAddress("255.255.255.255", 9);

            assertThatThrownBy(() -> sender.send(ByteBuffer.wrap(new byte[] {7}), all))
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Permission denied"); // so nothing was sent

            sender.setOption(StandardSocketOptions.SO_BROADCAST, true);
            assertThat(sender.getOption(StandardSocketOptions.SO_BROADCAST))
                    .as("what one machine can see of it without disturbing its neighbours")
                    .isTrue();
        }
    }

    @Test
    void gives_up_reading_after_its_time_limit_and_can_go_on() throws Exception {
        try (var lab = Lab.tcp(
                        () -> connection -> connection.input().transferTo(connection.output()), new Sequential());
                var client = Connection.to(lab.address())) {
            client.setReadTimeout(Lab.MOMENT);
            assertThatThrownBy(() -> client.input().read()).isInstanceOf(SocketTimeoutException.class);

            client.setReadTimeout(Lab.PATIENCE);
            client.output().write(7);
            assertThat(client.input().read()).isEqualTo(7);
        }
    }

    @Test
    void keeps_clients_waiting_when_the_queue_is_full_until_one_is_accepted() throws Exception {
        assumeLinux();
        try (var queue = new Backlog(3)) {
            queue.knock(10);

            Lab.await("the queue is full", () -> connected(queue) == 4); // Linux takes one more than it is told
            assertThatThrownBy(() -> {
                        try (var late = new Socket()) {
                            late.connect(queue.address(), 300);
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(connected(queue)).isEqualTo(4);

            queue.accept();

            Lab.await("others have got through, when they tried again", () -> connected(queue) > 4);
        }
    }

    @Test
    void sends_the_most_significant_byte_first() {
        assertThat(NetworkOrder.bytes(0x01020304)).containsExactly(1, 2, 3, 4);
        assertThat(NetworkOrder.value(new byte[] {1, 2, 3, 4})).isEqualTo(0x01020304);
        assertThat(NetworkOrder.value(NetworkOrder.bytes(-2))).isEqualTo(-2);
        assertThat(NetworkOrder.value(NetworkOrder.forgotten(1)))
                .as("a length of 1, from a machine that forgot")
                .isEqualTo(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 0x01000000 : 1);
    }

    private static int connected(Backlog queue) {
        try {
            return queue.connected();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(InetSocketAddress address, boolean reuse) throws IOException {
        try (var server = ServerSocketChannel.open()) {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
            server.bind(address);
        }
    }

    private static void assumeLinux() {
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "this is how Linux does it; others differ");
    }
}
