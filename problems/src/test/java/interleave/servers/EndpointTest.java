package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where requests come from: TCP, Unix sockets, UDP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class EndpointTest {
    @TempDir
    private Path directory;

    private static final Handler<Connection> ECHO =
            connection -> connection.input().transferTo(connection.output());

    @Test
    void serves_a_unix_socket_like_any_other() throws Exception {
        Path path = directory.resolve("echo");
        try (var lab = Lab.on(StreamEndpoint.unix(path, 5), () -> ECHO, ThreadPerRequest.virtual(5));
                var client = Connection.to(UnixDomainSocketAddress.of(path))) {
            client.output().write("ciao".getBytes(StandardCharsets.UTF_8));
            client.endOutput();

            assertThat(client.input().readAllBytes()).asString().isEqualTo("ciao");
            assertThat(lab.errors()).isEmpty();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void takes_no_path_where_something_is_and_removes_no_successor() throws Exception {
        Path path = directory.resolve("echo");
        var first = StreamEndpoint.unix(path, 5);
        assertThatThrownBy(() -> StreamEndpoint.unix(path, 5)).isInstanceOf(BindException.class);
        first.close();

        try (var second = StreamEndpoint.unix(path, 5)) {
            first.close(); // a second time: it does nothing
            assertThat(path).exists();
            assertThat(second.address()).isEqualTo(UnixDomainSocketAddress.of(path));
        }
    }

    @Test
    void answers_datagrams_with_a_thread_each() throws Exception {
        try (var lab = Lab.udp(Twice::new, ThreadPerRequest.virtual(5));
                var socket = new DatagramSocket()) {
            for (String word : new String[] {"uno", "", "tre"}) {
                assertThat(ask(socket, lab.address(), word)).isEqualTo(word + word);
            }
        }
    }

    @Test
    void sends_no_half_answer_when_a_datagram_handler_fails() throws Exception {
        try (var lab = Lab.udp(Twice::new, new Sequential());
                var socket = new DatagramSocket()) {
            send(socket, lab.address(), "fail");
            assertThat(ask(socket, lab.address(), "ok"))
                    .as("the first answer that comes")
                    .isEqualTo("okok");

            assertThat(lab.errors()).hasSize(1);
        }
    }

    /** Says everything twice. */
    private static final class Twice extends DatagramHandler {
        @Override
        protected void handle(InputStream in, OutputStream out) throws java.io.IOException {
            byte[] packet = in.readAllBytes();
            out.write(packet);
            if (new String(packet, StandardCharsets.UTF_8).equals("fail")) {
                throw new java.io.IOException("on purpose");
            }
            out.write(packet);
        }
    }

    private static String ask(DatagramSocket socket, SocketAddress server, String word) throws java.io.IOException {
        send(socket, server, word);
        socket.setSoTimeout((int) Lab.PATIENCE.toMillis());
        var packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static void send(DatagramSocket socket, SocketAddress server, String word) throws java.io.IOException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, server));
    }
}
