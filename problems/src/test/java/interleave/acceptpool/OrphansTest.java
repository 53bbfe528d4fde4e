package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of child processes when their parent has no time to say goodbye. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class OrphansTest {
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void a_parent_that_is_killed_leaves_no_orphan() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfChildren.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<LineClient> clients = new ArrayList<>();
        try (var out = parent.inputReader(StandardCharsets.UTF_8)) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(out.readLine()));
            for (int i = 0; i < 3; i++) {
                clients.add(new LineClient(address));
                assertThat(clients.get(i).ask("here\n")).isEqualTo("HERE\n");
            }
            List<ProcessHandle> children = parent.descendants().toList();
            assertThat(children).hasSize(3);
            parent.destroyForcibly();
            for (ProcessHandle child : children) {
                child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            parent.destroyForcibly();
            for (LineClient client : clients) {
                client.close();
            }
        }
    }
}
