package interleave.servers.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages come out as they went in, however the stream is cut; and where a wrong reader loses them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class FramingTest {
    private static final List<String> WORDS = List.of("start", "conne", "ct012", "\u0000\u0001\u0002~z");

    static Stream<Framing> forMany() {
        return Stream.of(new FixedLength(5), new Separator((byte) '\n', 5), new LengthPrefix(5));
    }

    static Stream<Framing> withLimit() {
        return Stream.concat(forMany(), Stream.of(new MessagePerConnection(5)));
    }

    @ParameterizedTest
    @MethodSource("forMany")
    void reads_what_was_written_however_it_was_cut(Framing framing) throws Exception {
        byte[] stream = written(framing, WORDS);

        for (int size = 1; size <= stream.length; size++) {
            assertThat(read(framing, Pieces.of(stream, size)))
                    .as("in pieces of %s", size)
                    .isEqualTo(WORDS);
        }
    }

    @ParameterizedTest
    @MethodSource("forMany")
    void says_so_when_the_stream_ends_within_a_message(Framing framing) throws Exception {
        byte[] stream = written(framing, List.of("start"));

        for (int end = 1; end < stream.length; end++) {
            var cut = new ByteArrayInputStream(stream, 0, end);
            assertThatThrownBy(() -> framing.read(cut))
                    .isInstanceOf(FramingException.class)
                    .hasMessage("the stream has ended in the middle of a message");
        }
        assertThat(framing.read(InputStream.nullInputStream())).isNull();
    }

    @ParameterizedTest
    @MethodSource("withLimit")
    void sends_nothing_that_is_too_long(Framing framing) {
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> framing.write(out, "longer".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FramingException.class)
                .hasMessageContaining("a message has 6 bytes");
        assertThat(out.size()).isZero();
    }

    @Test
    void reads_nothing_that_is_too_long() {
        byte[] endless = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] boastful = {0x7F, -1, -1, -1, 'x'};
        byte[] negative = {-1, -1, -1, -1, 'x'};

        assertThatThrownBy(() -> new Separator((byte) '\n', 5).read(new ByteArrayInputStream(endless)))
                .hasMessage("a message has 6 bytes, the limit is 5");
        assertThatThrownBy(() -> new MessagePerConnection(5).read(new ByteArrayInputStream(endless)))
                .hasMessage("a message has 6 bytes, the limit is 5");
        assertThatThrownBy(() -> new LengthPrefix(5).read(new ByteArrayInputStream(boastful)))
                .hasMessage("a message has 2147483647 bytes, the limit is 5");
        assertThatThrownBy(() -> new LengthPrefix(5).read(new ByteArrayInputStream(negative)))
                .hasMessage("a message has 4294967295 bytes, the limit is 5");
    }

    @Test
    void sends_no_message_with_the_separator_in_it() {
        assertThatThrownBy(
                        () -> new Separator((byte) '\n', 5).write(new ByteArrayOutputStream(), new byte[] {'a', '\n'}))
                .isInstanceOf(FramingException.class)
                .hasMessage("a message holds the separator 10");
    }

    @Test
    void reads_one_message_per_connection() throws Exception {
        for (String word : List.of("", "start")) {
            for (int size = 1; size <= 5; size++) {
                var framing = new MessagePerConnection(5);
                InputStream in = Pieces.of(word.getBytes(StandardCharsets.UTF_8), size);
                assertThat(framing.read(in)).asString().isEqualTo(word);
                assertThat(framing.read(in)).isNull();
            }
        }
    }

    @Test
    void reads_empty_messages() throws Exception {
        for (Framing framing : List.of(new Separator((byte) 0, 5), new LengthPrefix(0))) {
            assertThat(read(framing, new ByteArrayInputStream(written(framing, List.of("", "")))))
                    .containsExactly("", "");
        }
    }

    @Test
    void reading_once_cuts_a_message_that_arrives_in_two_pieces() throws Exception {
        var broken = new BrokenLengthPrefixReadsOnce(5);
        byte[] stream = written(broken, List.of("start"));

        assertThat(read(broken, Pieces.of(stream, stream.length)))
                .as("in one piece")
                .containsExactly("start");
        byte[] inTwo = broken.read(Pieces.of(stream, 7));
        assertThat(inTwo).asString().as("cut behind sta").isEqualTo("sta\u0000\u0000");
    }

    @Test
    void forgetting_the_rest_loses_the_second_of_two_messages_in_one_piece() throws Exception {
        var broken = new BrokenSeparatorForgetsTheRest((byte) '\n', 5);
        byte[] stream = written(broken, WORDS.subList(0, 2));

        assertThat(read(broken, Pieces.of(stream, 6))).as("a piece each").containsExactly("start", "conne");
        assertThat(read(broken, Pieces.of(stream, 12))).as("both in one piece").containsExactly("start");
    }

    @Test
    void believing_the_length_sets_aside_what_a_stranger_says() {
        byte[] negative = {-1, -1, -1, -1, 'x'};

        assertThatThrownBy(() -> new BrokenLengthPrefixBelievesTheLength(5).read(new ByteArrayInputStream(negative)))
                .isInstanceOf(NegativeArraySizeException.class);
        assertThatThrownBy(() -> new BrokenLengthPrefixBelievesTheLength(5)
                        .read(new ByteArrayInputStream(new byte[] {0, 1, 0, 0, 'x'})))
                .as("it has set aside 65,536 bytes and waited for them")
                .hasMessage("the stream has ended in the middle of a message");
    }

    @Test
    void having_no_limit_keeps_all_that_comes() throws Exception {
        byte[] endless = ("x".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(new BrokenSeparatorHasNoLimit((byte) '\n', 5).read(new ByteArrayInputStream(endless)))
                .hasSize(1_000_000);
    }

    private static byte[] written(Framing framing, List<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        for (String word : words) {
            framing.write(out, word.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> read(Framing framing, InputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (byte[] word = framing.read(in); word != null; word = framing.read(in)) {
            words.add(new String(word, StandardCharsets.UTF_8));
        }
        return words;
    }
}
