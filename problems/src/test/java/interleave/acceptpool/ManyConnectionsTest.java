package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand clients who stay, at a server in a process of its own: each gets its own answers, and none is forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class ManyConnectionsTest {
    private static final int CLIENTS = 10_000;
    private static final int DESCRIPTORS = CLIENTS + 500;
    private static final int ROUNDS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"Selector", "VirtualThread", "TurnTaking"})
    void serves_ten_thousand_clients_who_stay(String rung) throws Exception {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                        && system.getMaxFileDescriptorCount() >= DESCRIPTORS,
                "a process may not have " + DESCRIPTORS + " descriptors here: see ulimit -n");
        Process process = new ProcessBuilder(RungProcess.command(rung, 2 * CLIENTS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<LineClient> clients = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.US_ASCII)) {
            var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(output.readLine()));
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new LineClient(server));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.get(i).send("client " + i + " round " + round + "\n");
                }
                for (int i = 0; i < CLIENTS; i++) {
                    assertThat(clients.get(i).readLine()).isEqualTo("CLIENT " + i + " ROUND " + round + "\n");
                }
            }
            for (LineClient client : clients) {
                assertThat(client.hasAnswer()).as("something nobody asked for").isFalse();
                client.close();
            }
            try (var late = new LineClient(server)) {
                assertThat(late.ask("still there?\n")).isEqualTo("STILL THERE?\n");
            }
            process.getOutputStream().close();
            assertThat(process.waitFor()).as("exit code").isZero();
        } finally {
            process.destroyForcibly();
            for (LineClient client : clients) {
                client.close();
            }
        }
    }
}
