package interleave.load;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.acceptpool.LineServer;
import interleave.acceptpool.LineSettings;
import interleave.acceptpool.SelectorLineServer;
import interleave.acceptpool.SequentialLineServer;
import interleave.load.FaultReport.Verdict;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trouble harms no server that is right, holds up one that serves one client at a time, and finds out one that is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class FaultRunTest {
    @Test
    void a_selector_holds() throws Exception {
        try (LineServer server = new SelectorLineServer(LineSettings.LOOPBACK)) {
            assertThat(verdicts(server.address())).hasSize(9).doesNotContainValue(Verdict.FAILED);
        }
    }

    @Test
    void a_server_for_one_at_a_time_is_held_up_by_who_says_nothing() throws Exception {
        try (LineServer server = new SequentialLineServer(LineSettings.LOOPBACK)) {
            assertThat(verdicts(server.address()))
                    .containsEntry("idle connections", Verdict.HELD_UP)
                    .containsEntry("slow senders", Verdict.HELD_UP)
                    .containsEntry("slow reader", Verdict.HELD_UP)
                    .doesNotContainValue(Verdict.FAILED);
        }
    }

    @Test
    void a_server_of_text_fails_on_bytes_and_one_without_limit_on_long_lines() throws Exception {
        try (var server = new FlawedServer((client, n, line) -> client.say(FlawedServer.capitals(line)))) {
            assertThat(verdicts(server.address()))
                    .containsEntry("binary input", Verdict.FAILED)
                    .containsEntry("oversized line", Verdict.FAILED)
                    .containsEntry("reset mid-line", Verdict.HELD);
        }
    }

    private static Map<String, Verdict> verdicts(InetSocketAddress server) throws Exception {
        List<FaultReport> reports = new ArrayList<>();
        boolean held = FaultRun.of(server, 1, reports::add);
        assertThat(held).isEqualTo(reports.stream().noneMatch(report -> report.verdict() == Verdict.FAILED));
        return reports.stream().collect(Collectors.toMap(FaultReport::name, FaultReport::verdict));
    }
}
