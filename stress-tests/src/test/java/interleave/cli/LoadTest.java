package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interleave.acceptpool.ExecutorPoolLineServer;
import interleave.acceptpool.LineServer;
import interleave.acceptpool.LineSettings;
import interleave.acceptpool.SelectorLineServer;
import interleave.report.RunSchema;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./kit load} from outside. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class LoadTest {
    @Test
    void who_serves_all_is_told_so_by_zero() throws Exception {
        try (LineServer server = new SelectorLineServer(LineSettings.LOOPBACK);
                var kit = KitProcess.start("load", "--port", port(server), "--clients", "3", "--seconds", "0.5")) {
            assertThat(kit.out())
                    .startsWith("3 clients, who stay, flat out, 0.5 s")
                    .contains(" 0 wrong", "starved: nobody");
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void whoever_lets_clients_starve_is_told_so_by_one_and_their_numbers() throws Exception {
        try (LineServer server = new ExecutorPoolLineServer(LineSettings.LOOPBACK.withWorkers(2));
                var kit = KitProcess.start(
                        "load", "--port", port(server), "--clients", "5", "--seconds", "0.5", "--format", "json")) {
            String document = kit.out();
            assertThat(RunSchema.complaintsOfLoad(document)).isEmpty();
            JsonNode report = new ObjectMapper().readTree(document);
            assertThat(report.get("starved")).hasSize(3);
            assertThat(report.get("requests").asLong()).isPositive();
            assertThat(report.get("wrong").asLong()).isZero();
            assertThat(report.get("holds").asBoolean()).isFalse();
            assertThat(kit.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void the_timetable_and_a_connection_for_each_request_are_what_was_asked_for() throws Exception {
        try (LineServer server = new SelectorLineServer(LineSettings.LOOPBACK);
                var kit = KitProcess.start(
                        "load",
                        "--port",
                        port(server),
                        "--clients",
                        "2",
                        "--seconds",
                        "0.5",
                        "--rate",
                        "40",
                        "--connect-per-request",
                        "--format",
                        "json")) {
            JsonNode report = new ObjectMapper().readTree(kit.out());
            assertThat(report.get("clients").asInt()).isEqualTo(2);
            assertThat(report.get("perSecondAsked").asDouble()).isEqualTo(40);
            assertThat(report.get("requests").asLong()
                            + report.get("unanswered").asLong())
                    .isBetween(20L, 21L);
            assertThat(report.get("connectPerRequest").asBoolean()).isTrue();
            assertThat(report.get("connects").asLong())
                    .isGreaterThanOrEqualTo(report.get("requests").asLong());
        }
    }

    @Test
    void trouble_is_told_kind_by_kind() throws Exception {
        try (LineServer server = new SelectorLineServer(LineSettings.LOOPBACK);
                var kit = KitProcess.start("load", "--port", port(server), "--faults", "--seed", "7")) {
            assertThat(kit.out().lines()).hasSize(9).noneMatch(line -> line.contains("FAILED"));
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void trouble_is_told_to_a_machine_as_the_schema_says() throws Exception {
        try (LineServer server = new SelectorLineServer(LineSettings.LOOPBACK);
                var kit = KitProcess.start(
                        "load", "--port", port(server), "--faults", "--seed", "7", "--format", "json")) {
            String document = kit.out();
            assertThat(RunSchema.complaintsOfLoad(document)).isEmpty();
            JsonNode page = new ObjectMapper().readTree(document);
            assertThat(page.get("seed").asLong()).isEqualTo(7);
            assertThat(page.get("holds").asBoolean()).isTrue();
            assertThat(page.get("faults")).hasSize(9);
            assertThat(kit.exitCode()).isZero();
        }
    }

    @Test
    void where_nobody_listens_there_is_nothing_to_load() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var kit = KitProcess.start("load", "--port", String.valueOf(free))) {
            assertThat(kit.err()).startsWith("kit: nobody listens at port " + free);
            assertThat(kit.exitCode()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load                            | Missing required option: '--port=N'",
                "load --port 0                   | --port must be from 1 to 65535, but was 0.",
                "load --port 1 --clients 0       | clients must be from 1 to 20000, but was 0.",
                "load --port 1 --seconds 0       | --seconds must be more than 0 and at most 3600, but was 0.0.",
                "load --port 1 --rate -1         | the rate must be from 0 to 10,000,000 a second, but was -1.0.",
                "load --port 1 --host 192.0.2.1  | loads only go to this machine, and 192.0.2.1 is not it.",
            })
    void what_makes_no_sense_is_answered_by_a_sentence(String arguments, String message) throws Exception {
        try (var kit = KitProcess.start(arguments.split(" +", -1))) {
            assertThat(kit.out()).isEmpty();
            assertThat(kit.exitCode()).isEqualTo(2);
            assertThat(kit.err()).startsWith("kit: " + message).contains("\n        ");
        }
    }

    private static String port(LineServer server) {
        return String.valueOf(server.address().getPort());
    }
}
