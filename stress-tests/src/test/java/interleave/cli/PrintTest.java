package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./kit print} from outside: nothing of anybody's text is lost, and who asks for nonsense is told so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class PrintTest {
    private static final String TEXT = "Ciao, mondo!\n\t\u0000 \uFEFF 中文 \uD83C\uDF55\r\n".repeat(700);
    private static final int LENGTH = (int) TEXT.codePoints().count();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PollingPrinter",
                "MonitorPrinter",
                "PillPrinter",
                "ShutdownPrinter",
                "InterruptPrinter",
                "FlagPrinter"
            })
    void one_reader_gives_out_the_very_text(String variant) throws Exception {
        Path file = Files.writeString(directory.resolve("text"), TEXT);
        try (var kit = KitProcess.start("print", "--readers", "1", "--with", variant, file.toString())) {
            assertThat(kit.out()).isEqualTo(TEXT);
            assertThat(kit.exitCode()).isZero();
            assertThat(kit.err())
                    .isEqualTo(String.format(
                            "kit: %s: %,d characters read, %,d printed (%,d); 0 lost, 0 doubled; in order.%n",
                            variant, LENGTH, LENGTH, LENGTH));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual"})
    void many_readers_lose_nothing_of_standard_input(String kind) throws Exception {
        try (var kit = KitProcess.start("print", "--readers", "64", "--threads", kind, "-")
                .input(TEXT.getBytes(StandardCharsets.UTF_8))) {
            assertThat(sorted(kit.out())).isEqualTo(sorted(TEXT));
            assertThat(kit.exitCode()).isZero();
            assertThat(kit.err()).contains("0 lost, 0 doubled; the order is not promised with 64 readers");
        }
    }

    @Test
    void an_empty_text_is_a_text() throws Exception {
        try (var kit = KitProcess.start("print").input(new byte[0])) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isZero();
            assertThat(kit.err()).contains("0 characters read, 0 printed (0 + 0 + 0)");
        }
    }

    @Test
    void what_is_no_text_is_refused_and_what_comes_before_is_printed() throws Exception {
        try (var kit = KitProcess.start("print", "--readers", "1", "--with", "ShutdownPrinter")
                .input(new byte[] {'a', 'b', 'c', (byte) 0xFF, 'd'})) {
            assertThat(kit.out()).isEqualTo("abc");
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err()).startsWith("kit: standard input is not UTF-8: see its byte 4.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-file                       | there is no file no-such-file.",
                "--readers 0 x                      | --readers must be from 1 to 64, but was 0.",
                "--readers 65 x                     | --readers must be from 1 to 64, but was 65.",
                "--readers three x                  | Invalid value for option '--readers'",
                "--threads green x                  | Invalid value for option '--threads'",
                "--with PilPrinter x                | there is no variant \"PilPrinter\". Did you mean: PillPrinter?",
                "--with BrokenPillPrinterPutsOnePill x | BrokenPillPrinterPutsOnePill is broken on purpose",
                "x y                                | there is no verb \"y\".",
            })
    void what_makes_no_sense_is_answered_by_a_sentence(String arguments, String message) throws Exception {
        try (var kit = KitProcess.start(("print " + arguments).split(" +", -1)).input(new byte[0])) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err()).startsWith("kit: " + message).contains("\n        ");
            assertThat(kit.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void a_directory_is_no_text() throws Exception {
        try (var kit = KitProcess.start("print", directory.toString())) {
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err()).contains(" is a directory, not a text.");
        }
    }

    private static int[] sorted(String text) {
        return text.codePoints().sorted().toArray();
    }
}
