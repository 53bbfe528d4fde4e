package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection as two files, with lines that have a limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class StreamHandlerTest {
    /** Answers the first line, and flushes nothing itself. */
    private static final class Greeter extends StreamHandler {
        Greeter() {
            super(10);
        }

        @Override
        protected void handle(LineInput in, OutputStream out) throws IOException {
            out.write("ciao, ".getBytes(StandardCharsets.UTF_8));
            out.write(String.valueOf(in.readLine()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void flushes_what_was_written_when_it_is_done() throws Exception {
        assertThat(greeted("Anna\r\nand more")).isEqualTo("ciao, Anna");
    }

    @Test
    void flushes_what_was_written_before_it_failed() throws Exception {
        assertThat(greeted("x".repeat(12))).isEqualTo("ciao, "); // exactly what it reads: no reset from what is left
    }

    @Test
    void reads_lines_with_any_end() throws Exception {
        var in = lines("a\nb\r\n\n\r\nc\rd\nlast", 10);

        assertThat(new String[] {
                    in.readLine(), in.readLine(), in.readLine(), in.readLine(), in.readLine(), in.readLine()
                })
                .containsExactly("a", "b", "", "", "c\rd", "last");
        assertThat(in.readLine()).isNull();
    }

    @Test
    void reads_a_line_of_just_the_limit() throws Exception {
        assertThat(lines("12345\n", 5).readLine()).isEqualTo("12345");
        assertThat(lines("12345\r\n", 5).readLine()).isEqualTo("12345");
        assertThat(lines("12345", 5).readLine()).isEqualTo("12345");
    }

    @Test
    void refuses_a_line_of_one_byte_more() {
        for (String line : new String[] {"123456\n", "123456\r\n", "123456", "12345\r", "1234567"}) {
            assertThatThrownBy(() -> lines(line, 5).readLine())
                    .isInstanceOf(LineTooLongException.class)
                    .hasMessage("a line is longer than 5 bytes");
        }
    }

    @Test
    void does_not_wait_for_the_end_of_a_line_that_has_none() {
        var taken = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1) < 0 ? -1 : 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (taken.addAndGet(length) > 1_000_000) {
                    throw new IOException("it would have read on for ever");
                }
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };

        assertThatThrownBy(() -> new LineInput(endless, 5).readLine()).isInstanceOf(LineTooLongException.class);
    }

    @Test
    void refuses_what_is_not_text() {
        var in = new LineInput(new ByteArrayInputStream(new byte[] {(byte) 0xC0, (byte) 0xAE, '\n'}), 5);

        assertThatThrownBy(in::readLine).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void loses_nothing_of_what_comes_behind_a_line() throws Exception {
        var in = lines("5\nbytes", 10);

        assertThat(in.readLine()).isEqualTo("5");
        assertThat(in.readAllBytes()).asString().isEqualTo("bytes");
    }

    private static LineInput lines(String text, int longest) {
        return new LineInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static String greeted(String name) throws IOException {
        try (var lab = Lab.tcp(Greeter::new, new Sequential());
                var client = Connection.to(lab.address())) {
            client.output().write(name.getBytes(StandardCharsets.UTF_8));
            client.endOutput();
            return new String(client.input().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
