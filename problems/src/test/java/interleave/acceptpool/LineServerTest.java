package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The service, as each server of the ladder has to offer it. */
@ParameterizedClass(name = "{0}")
@MethodSource("interleave.acceptpool.Rung#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class LineServerTest {
    private static final long SEED = 20261121;

    private final Rung rung;

    LineServerTest(Rung rung) {
        this.rung = rung;
    }

    @Test
    void bytes_come_back_exactly_however_they_are_split_and_merged() throws Exception {
        var random = new Random(SEED);
        byte[] text = Lines.anyLines(random, 300_000);
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            var writing = new FutureTask<>(() -> {
                for (int from = 0; from < text.length; ) {
                    int to = Math.min(text.length, from + 1 + random.nextInt(1 << random.nextInt(15)));
                    client.send(Arrays.copyOfRange(text, from, to));
                    from = to;
                }
                return client.end();
            });
            Thread.ofVirtual().start(writing);
            byte[] found = client.read(text.length + 1);
            writing.get();

            assertThat(found).as("seed %d", SEED).isEqualTo(Lines.inCapitals(text));
        }
    }

    @Test
    void a_client_that_sends_no_more_gets_its_answers_and_that_to_a_line_without_an_end() throws Exception {
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            assertThat(client.send("one\ntwo\n\nthree").end().readAll()).isEqualTo("ONE\nTWO\n\nTHREE");
        }
    }

    @Test
    void an_unfinished_line_is_not_answered_yet() throws Exception {
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            assertThat(client.send("one\ntw").readLine()).isEqualTo("ONE\n");
            assertThat(client.send("o\n").readLine()).isEqualTo("TWO\n");
        }
    }

    @Test
    void who_dies_in_the_middle_of_a_line_or_breaks_off_harms_nobody_else() throws Exception {
        try (var server = rung.start()) {
            for (int i = 0; i < 5; i++) {
                new LineClient(server.address()).send("dies in the midd").close();
                new LineClient(server.address()).send("breaks off in the midd").reset();
                new LineClient(server.address())
                        .send("does not wait for\nits answers\n".repeat(100))
                        .reset();
                new LineClient(server.address()).close();
                new LineClient(server.address()).reset();
            }
            Lines.assertServes(server);
        }
    }

    @Test
    void a_line_that_is_too_long_is_refused_by_a_sentence() throws Exception {
        int longest = 100;
        try (var server = rung.start(LineSettings.LOOPBACK.withLongestLine(longest))) {
            try (var client = new LineClient(server.address())) {
                String allowed = "x".repeat(longest) + "\n";
                assertThat(client.ask(allowed)).isEqualTo(allowed.replace('x', 'X'));
                client.send("short\n" + "x".repeat(longest + 1));
                assertThat(client.readLine()).isEqualTo("SHORT\n");
                assertThat(client.readAll()).isEqualTo("error: a line may have at most 100 bytes; yours has more.\n");
            }
            Lines.assertServes(server);
        }
    }

    @Test
    void who_goes_on_talking_after_a_refusal_can_still_read_it() throws Exception {
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            client.send(new byte[200_000]); // without an end, and longer than 64 KiB
            assertThat(client.end().readAll())
                    .startsWith("error: a line may have at most 65536 bytes")
                    .endsWith("\n");
        }
    }

    @Test
    void the_longest_line_comes_back() throws Exception {
        String line = "y".repeat(LineSettings.LOOPBACK.longestLine()) + "\n";
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            assertThat(client.ask(line).equals(line.replace('y', 'Y'))).isTrue();
            assertThat(client.ask(line).equals(line.replace('y', 'Y'))).isTrue();
        }
    }

    @Test
    void every_byte_there_is_may_be_in_a_line() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (var server = rung.start();
                var client = new LineClient(server.address())) {
            assertThat(client.send(all).end().read(all.length + 1)).isEqualTo(Lines.inCapitals(all));
        }
    }
}
