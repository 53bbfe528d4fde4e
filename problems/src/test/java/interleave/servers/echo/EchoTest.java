package interleave.servers.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Connection;
import interleave.servers.Lab;
import interleave.servers.Sequential;
import interleave.servers.ThreadPerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo server over TCP: any bytes, of any number, the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class EchoTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 5_000_000})
    void returns_the_very_bytes(int length) throws Exception {
        try (var lab = Lab.tcp(EchoHandler::new, new Sequential())) {
            byte[] message = bytes(length);

            assertThat(EchoClient.echo(lab.address(), message)).isEqualTo(message);
        }
    }

    @Test
    void answers_while_the_client_is_still_sending() throws Exception {
        try (var lab = Lab.tcp(EchoHandler::new, new Sequential());
                var client = Connection.to(lab.address())) {
            for (int each = 0; each < 256; each++) {
                client.output().write(each);
                assertThat(client.input().read()).isEqualTo(each);
            }
        }
    }

    @Test
    void crosses_no_bytes_between_clients() throws Exception {
        try (var lab = Lab.tcp(EchoHandler::new, ThreadPerRequest.virtual(100))) {
            List<Actor> clients = new ArrayList<>();
            for (int client = 0; client < 20; client++) {
                byte[] message = bytes(100_000 + client);
                clients.add(Actor.start(
                        "client " + client,
                        () -> assertThat(EchoClient.echo(lab.address(), message))
                                .isEqualTo(message)));
            }
            for (Actor client : clients) {
                client.join();
            }
        }
    }

    @Test
    void says_so_when_nobody_is_there() throws Exception {
        var lab = Lab.tcp(EchoHandler::new, new Sequential());
        lab.close();

        assertThatThrownBy(() -> EchoClient.echo(lab.address(), bytes(1)))
                .isInstanceOf(java.net.ConnectException.class);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
