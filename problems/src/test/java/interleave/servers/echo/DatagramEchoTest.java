package interleave.servers.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Datagram;
import interleave.servers.DatagramClient;
import interleave.servers.Handler;
import interleave.servers.Lab;
import interleave.servers.LostDatagramException;
import interleave.servers.Sequential;
import interleave.servers.ThreadPerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo server over UDP, where anything may be lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class DatagramEchoTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 1472, 1473, 60_000})
    void returns_the_very_datagram(int length) throws Exception {
        try (var lab = Lab.udp(DatagramEchoHandler::new, ThreadPerRequest.virtual(5));
                var client = new DatagramClient(lab.address(), Lab.PATIENCE)) {
            byte[] question = new byte[length];
            question[length - 1] = 7;

            assertThat(client.ask(question)).isEqualTo(question);
            assertThat(client.ask(question)).isEqualTo(question);
        }
    }

    @Test
    void says_so_when_the_datagram_is_lost() throws Exception {
        try (var lab = Lab.udp(() -> lost -> {}, new Sequential());
                var client = new DatagramClient(lab.address(), Lab.MOMENT)) {
            assertThatThrownBy(() -> client.ask(new byte[] {1}))
                    .isInstanceOf(LostDatagramException.class)
                    .hasMessageContaining("within 200 ms: the question was lost, or the answer, or nobody is there");
        }
    }

    @Test
    void says_so_when_nobody_is_there() throws Exception {
        var lab = Lab.udp(DatagramEchoHandler::new, new Sequential());
        lab.close();
        try (var client = new DatagramClient(lab.address(), Lab.MOMENT)) {
            assertThatThrownBy(() -> client.ask(new byte[] {1})).isInstanceOf(LostDatagramException.class);
        }
    }

    @Test
    void does_not_take_a_late_answer_for_the_next_ones() throws Exception {
        var count = new AtomicInteger();
        Datagram[] first = new Datagram[1];
        Handler<Datagram> late = datagram -> {
            if (datagram.content().length > 0 && count.incrementAndGet() == 1) {
                first[0] = datagram; // answered later
            } else if (datagram.content().length > 0) {
                first[0].reply(first[0].content());
                datagram.reply(datagram.content());
            }
        };
        try (var lab = Lab.udp(() -> late, new Sequential());
                var client = new DatagramClient(lab.address(), Lab.MOMENT)) {
            assertThatThrownBy(() -> client.ask(new byte[] {1})).isInstanceOf(LostDatagramException.class);

            assertThat(eventually(client, new byte[] {2})).containsExactly(2);
        }
    }

    @Test
    void goes_on_after_the_empty_datagram_with_which_a_client_goes() throws Exception {
        try (var lab = Lab.udp(DatagramEchoHandler::new, new Sequential())) {
            new DatagramClient(lab.address(), Lab.PATIENCE).close();

            try (var client = new DatagramClient(lab.address(), Lab.PATIENCE)) {
                assertThat(client.ask(new byte[] {1})).containsExactly(1);
            }
        }
    }

    @Test
    void refuses_a_question_that_no_datagram_holds() throws Exception {
        try (var client = new DatagramClient(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9), Lab.MOMENT)) {
            assertThatThrownBy(() -> client.ask(new byte[65_508]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a question has 1 to 65507 bytes, but this one has 65508");
        }
    }

    private static byte[] eventually(DatagramClient client, byte[] question) throws Exception {
        while (true) {
            try {
                return client.ask(question);
            } catch (LostDatagramException e) {
                // on a busy machine a moment may be too short
            }
        }
    }
}
