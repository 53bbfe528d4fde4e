package interleave.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.servers.framing.Framing;
import interleave.servers.framing.FramingException;
import interleave.spec.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Framing} does with several messages over one connection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class FramingContract {
    private static final FramingFactory NEW = Subject.factory(FramingFactory.class);
    private static final int LENGTH = 5;
    private static final List<String> WORDS = List.of("start", "conne", "ct 01", "~\u0001 z!");

    private final Framing framing = NEW.create(LENGTH);

    FramingContract() {}

    @Test
    void reads_messages_that_arrive_in_one_piece() throws Exception {
        byte[] stream = written(framing, WORDS);

        assertEquals(WORDS, read(framing, new Cut(stream, stream.length)));
    }

    @Test
    void reads_messages_that_arrive_in_pieces_of_any_size() throws Exception {
        byte[] stream = written(framing, WORDS);

        for (int piece = 1; piece < stream.length; piece++) {
            assertEquals(WORDS, read(framing, new Cut(stream, piece)), "in pieces of " + piece);
        }
    }

    @Test
    void says_so_when_the_stream_ends_in_the_middle_of_a_message() throws Exception {
        byte[] stream = written(framing, List.of("start"));

        for (int end = 1; end < stream.length; end++) {
            InputStream cut = new ByteArrayInputStream(stream, 0, end);
            assertThrows(FramingException.class, () -> framing.read(cut), "after " + end + " bytes");
        }
    }

    @Test
    void says_that_there_is_no_more_when_the_stream_ends_between_messages() throws Exception {
        assertNull(framing.read(InputStream.nullInputStream()));
    }

    @Test
    void sends_nothing_that_is_too_long() {
        var out = new ByteArrayOutputStream();

        assertThrows(FramingException.class, () -> framing.write(out, new byte[LENGTH + 1]));
        assertEquals(0, out.size());
    }

    @Test
    void hands_out_nothing_that_is_too_long_whatever_a_stranger_sends() throws Exception {
        byte[] message = new byte[100 * LENGTH];
        Arrays.fill(message, (byte) 'x');
        var out = new ByteArrayOutputStream();
        NEW.create(message.length).write(out, message);

        try {
            byte[] received = framing.read(new ByteArrayInputStream(out.toByteArray()));
            assertTrue(received == null || received.length <= LENGTH, "handed out more than the limit of " + LENGTH);
        } catch (FramingException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("the limit is " + LENGTH), e::toString);
        }
    }

    private static byte[] written(Framing framing, List<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        for (String word : words) {
            framing.write(out, word.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static List<String> read(Framing framing, InputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (byte[] word = framing.read(in); word != null; word = framing.read(in)) {
            words.add(new String(word, StandardCharsets.US_ASCII));
        }
        return words;
    }
}
