package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More clients than there are file descriptors: when they have gone, the server serves again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class FewDescriptorsTest {
    private static final int DESCRIPTORS = 60;
    private static final int CLIENTS = 150;
    private static final int TURNS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"Selector", "Asynchronous", "ThreadPerConnection", "VirtualThread", "Pooled", "TurnTaking"})
    void serves_again_after_a_crowd_that_took_all_descriptors(String rung) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to set a limit with");
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -n " + DESCRIPTORS + " && exec \"$0\" \"$@\""));
        command.addAll(RungProcess.command(rung, LineSettings.LOOPBACK.limit()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(output.readLine()));
            greet(server, "first\n"); // a class that is loaded for the first client needs a descriptor, too
            crowd(server, rung.equals("TurnTaking") || rung.equals("VirtualThread") ? TURNS : 0);
            greet(server, "still there?\n");
        } finally {
            process.getOutputStream().close();
            assertThat(process.waitFor()).as("exit code").isZero();
        }
    }

    private static void greet(InetSocketAddress server, String words) throws IOException {
        try (var client = new LineClient(server)) {
            assertThat(client.ask(words)).isEqualTo(words.toUpperCase(Locale.ROOT));
        }
    }

    private static void crowd(InetSocketAddress server, int turns) throws IOException {
        List<LineClient> crowd = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new LineClient(server);
            crowd.add(client);
            client.send("hello\n");
        }
        assertThat(crowd.getFirst().readLine()).isEqualTo("HELLO\n");
        for (int i = 0; i < turns; i++) { // each makes the pool look for newcomers, and find no descriptor for them
            assertThat(crowd.getFirst().ask("and again\n")).isEqualTo("AND AGAIN\n");
        }
        for (LineClient client : crowd) {
            client.close();
        }
    }
}
