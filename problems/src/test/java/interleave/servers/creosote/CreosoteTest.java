package interleave.servers.creosote;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.servers.DatagramEndpoint;
import interleave.servers.Lab;
import interleave.servers.Sequential;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mr. Creosote takes what he is given; whether he is there is no concern of those who give. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class CreosoteTest {
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();

    @Test
    void shows_a_line_for_each_message() throws Exception {
        try (var lab = Lab.udp(() -> new BucketHandler(shown::add), new Sequential());
                var debug = new Spew(lab.address())) {
            assertThat(debug.say("x = 1")).isEqualTo(1);
            assertThat(debug.say("")).as("nothing to say").isZero();
            assertThat(debug.say("more?")).isEqualTo(1);

            Lab.await("both are there", () -> shown.size() == 2);
            assertThat(shown).containsExactly("x = 1", "more?");
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 1024, 1", "a, 1025, 2", "a, 5000, 5", "è, 600, 2", "中, 1500, 5", "\uD83C\uDF55, 300, 2"})
    void sends_what_is_too_long_in_chunks_that_are_text(String letter, int times, int chunks) throws Exception {
        String message = letter.repeat(times);
        try (var lab = Lab.udp(() -> new BucketHandler(shown::add), new Sequential());
                var debug = new Spew(lab.address())) {
            assertThat(debug.say(message)).isEqualTo(chunks);

            Lab.await("all chunks are there", () -> shown.size() == chunks); // on one machine, so few are not lost
            assertThat(String.join("", shown)).isEqualTo(message);
            assertThat(shown)
                    .allSatisfy(chunk ->
                            assertThat(chunk.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024));
        }
    }

    @Test
    void does_not_disturb_the_sender_when_nobody_listens() throws Exception {
        var lab = Lab.udp(() -> new BucketHandler(shown::add), new Sequential());
        lab.close();
        try (var debug = new Spew(lab.address())) {
            for (int message = 0; message < 100; message++) {
                assertThat(debug.say("anybody?")).isEqualTo(1);
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void does_not_disturb_the_sender_when_there_is_no_way() throws Exception {
        try (var debug = new Spew(InetSocketAddress.createUnresolved("no.such.host.invalid", 7739))) {
            assertThat(debug.say("anybody?")).isZero();
        }
    }

    @Test
    void hears_again_who_comes_back() throws Exception {
        var first = Lab.udp(() -> new BucketHandler(shown::add), new Sequential());
        try (var debug = new Spew(first.address())) {
            debug.say("one");
            Lab.await("the first has it", () -> shown.size() == 1);
            first.close();
            debug.say("nobody hears this");

            try (var second = Lab.on(
                    new DatagramEndpoint(first.address()), () -> new BucketHandler(shown::add), new Sequential())) {
                debug.say("two");
                Lab.await("the second has it", () -> shown.size() == 2);
                assertThat(second.errors()).isEmpty();
            }
        }
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void lets_no_stranger_give_orders_to_the_terminal() throws Exception {
        byte[] orders = "\u001b[2Jé\\\n\u202E".getBytes(StandardCharsets.UTF_8);
        try (var lab = Lab.udp(() -> new BucketHandler(shown::add), new Sequential());
                var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(orders, orders.length, lab.address()));

            Lab.await("it is there", () -> shown.size() == 1);
        }
        assertThat(shown).containsExactly("\\u001b[2Jé\\\\\\n\\u202e");
    }
}
