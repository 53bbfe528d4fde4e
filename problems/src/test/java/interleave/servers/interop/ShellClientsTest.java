package interleave.servers.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.Lab;
import interleave.servers.ThreadPerRequest;
import interleave.servers.files.FileServerHandler;
import interleave.servers.files.Folder;
import interleave.servers.time.TimeHandler;
import interleave.servers.upper.UpperHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The servers, called by a line client like netcat: the shell's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ShellClientsTest {
    /** Sends the first argument behind the port, and prints what comes until the server hangs up or the lines are there. */
    private static final String CLIENT = "exec 3<>/dev/tcp/127.0.0.1/$0; printf \"$1\" >&3; head -n \"$2\" <&3";

    @TempDir
    private Path directory;

    @Test
    void answer_line_by_line() throws Exception {
        assertThat(ask(UpperHandler::new, "ciao\\nmondo\\n", 2)).isEqualTo("CIAO\nMONDO\n");
    }

    @Test
    void answer_who_says_nothing() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

        assertThat(ask(() -> new TimeHandler(clock), "", 9)).isEqualTo("Sun Nov  1 12:00:00 2026\n");
    }

    @Test
    void send_files_to_who_knows_three_words() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "alpha\n");

        assertThat(ask(
                        () -> new FileServerHandler(new Folder(directory)),
                        "LIST\\nGET a.txt\\nGET ../a.txt\\nQUIT\\n",
                        99))
                .isEqualTo("OK 1\na.txt\nOK 6\nalpha\nNO there is no such file\nBYE\n");
    }

    private static String ask(Supplier<Handler<Connection>> handlers, String text, int lines) throws Exception {
        try (var lab = Lab.tcp(handlers, ThreadPerRequest.virtual(5))) {
            Process bash;
            try {
                bash = new ProcessBuilder(
                                "bash",
                                "-c",
                                CLIENT,
                                String.valueOf(lab.address().getPort()),
                                text,
                                String.valueOf(lines))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                assumeTrue(false, "there is no bash on the PATH");
                throw e;
            }
            bash.getOutputStream().close();
            return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
