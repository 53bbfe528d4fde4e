package interleave.acceptpool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.servers.Connection;
import interleave.spec.Player;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link LineServer} does for one client after another; some serve only one at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class LineServerContract {
    private static final LineServerFactory NEW = Subject.factory(LineServerFactory.class);
    private static final int LONGEST = 1000;

    private final LineServer server =
            NEW.create(LineSettings.LOOPBACK.withLongestLine(LONGEST).withWorkers(2));
    private final Stage stage = new Stage(ThreadKind.PLATFORM);

    LineServerContract() {}

    @AfterEach
    void leave() throws IOException {
        server.close();
        stage.close();
    }

    @Test
    void answers_a_line_in_capitals() throws Exception {
        assertEquals("CIAO, MONDO: 7 LINES\n", talk("Ciao, mondo: 7 lines\n"));
    }

    @Test
    void answers_a_last_line_that_has_no_end() throws Exception {
        assertEquals("ONE\n\nTWO", talk("one\n\ntwo"));
    }

    @Test
    void leaves_every_other_byte_as_it_is() throws Exception {
        byte[] all = new byte[256];
        byte[] expected = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
            expected[i] = (byte) (i >= 'a' && i <= 'z' ? i - 32 : i);
        }

        assertArrayEquals(expected, talk(all));
    }

    @Test
    void answers_lines_that_come_in_pieces_and_many_at_once() throws Exception {
        var random = new Random(25);
        var text = new StringBuilder();
        for (int line = 0; line < 2000; line++) {
            text.append("line ")
                    .append(line)
                    .append("x".repeat(random.nextInt(100)))
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        try (var client = Connection.to(server.address())) {
            Player<byte[]> reader = stage.enter("reader", () -> read(client));
            Player<Void> writer = stage.enter("writer", () -> {
                for (int from = 0; from < bytes.length; ) {
                    int to = Math.min(bytes.length, from + 1 + random.nextInt(5000));
                    write(client, Arrays.copyOfRange(bytes, from, to));
                    from = to;
                }
                client.endOutput();
            });

            byte[] answers = reader.await();
            assertEquals(bytes.length, answers.length, "bytes that were answered");
            byte[] expected = text.toString().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
            assertEquals(-1, Arrays.mismatch(expected, answers), "the first byte that is not as it should be");
            writer.await();
        }
    }

    @Test
    void refuses_a_line_that_is_too_long_in_a_sentence_and_goes_on() throws Exception {
        assertEquals(
                "SHORT\nerror: a line may have at most 1000 bytes; yours has more.\n",
                talk("short\n" + "x".repeat(LONGEST + 1)));
        assertEquals("STILL THERE?\n", talk("still there?\n"));
    }

    @Test
    void goes_on_after_clients_who_leave_in_the_middle_of_a_line() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var client = Connection.to(server.address())) {
                client.output().write("in the midd".getBytes(StandardCharsets.US_ASCII));
                client.channel().socket().setSoLinger(i % 2 == 0, 0); // every other one resets the connection
            }
        }
        assertEquals("STILL THERE?\n", talk("still there?\n"));
    }

    @Test
    void serves_twenty_clients_one_after_another() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals("CLIENT " + i + "\n", talk("client " + i + "\n"));
        }
    }

    @Test
    void after_a_close_nobody_listens_and_a_second_does_nothing() throws Exception {
        talk("hello\n");
        assertTrue(server.close(Duration.ofMinutes(1)), "closed in time");
        assertTrue(server.close(Duration.ofMinutes(1)), "closed again");
        assertThrows(ConnectException.class, () -> Connection.to(server.address()));
    }

    @Test
    void a_close_ends_the_connection_of_a_client_who_says_nothing() throws Exception {
        try (var client = Connection.to(server.address())) {
            client.output().write("hello\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(6, client.input().readNBytes(6).length);
            assertTrue(server.close(Duration.ofMinutes(1)), "closed in time");
            assertEquals(-1, client.input().read());
        }
    }

    @Test
    void goes_on_after_clients_for_whom_the_service_fails() throws Exception {
        var capitals = new EightAtATimeUpper();
        LineSettings failing = LineSettings.LOOPBACK.withWorkers(2).withCapitals((bytes, from, to) -> {
            if (bytes[from] == '!') {
                throw new IllegalStateException("on purpose");
            }
            capitals.upperCase(bytes, from, to);
        });
        try (LineServer other = NEW.create(failing)) {
            stage.enter("unlucky clients", () -> {
                        for (int i = 0; i < 10; i++) { // more than there are workers
                            askInVain(other);
                        }
                    })
                    .await();
            byte[] answer = talk(other, "still there?\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("STILL THERE?\n", new String(answer, StandardCharsets.US_ASCII));
        }
    }

    /** A process of its own does not know of the mark, and answers. */
    private static void askInVain(LineServer server) throws IOException {
        try (var client = Connection.to(server.address())) {
            client.output().write("!\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(client.input().read() < '?', "an end, or the mark");
        } catch (SocketException e) {
            // an end that was not polite
        }
    }

    private String talk(String text) throws Exception {
        return new String(talk(text.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }

    private byte[] talk(byte[] sent) throws Exception {
        return talk(server, sent);
    }

    /** What is answered to {@code sent}, after which the client says no more. */
    private byte[] talk(LineServer asked, byte[] sent) throws Exception {
        byte[] copy = Arrays.copyOf(sent, sent.length);
        return stage.enter("client", () -> {
                    try (var client = Connection.to(asked.address())) {
                        write(client, copy);
                        client.endOutput();
                        return read(client);
                    }
                })
                .await();
    }

    private static void write(Connection client, byte[] bytes) {
        try {
            client.output().write(bytes);
        } catch (IOException e) {
            throw new AssertionError("the server hung up on a client who was still talking: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Connection client) {
        try {
            return client.input().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("the server hung up on a client who was still listening: " + e.getMessage(), e);
        }
    }
}
