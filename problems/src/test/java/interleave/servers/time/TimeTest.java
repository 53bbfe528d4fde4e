package interleave.servers.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.Lab;
import interleave.servers.LineTooLongException;
import interleave.servers.Sequential;
import interleave.servers.ThreadPerRequest;
import interleave.service.RefusedByServerException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time, for who may know it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class TimeTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.250001Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Credentials ANNA = new Credentials("anna", "pass è");

    @Test
    void tells_who_has_the_password() throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential())) {
            assertThat(PasswordTimeClient.ask(lab.address(), "anna", "pass è", Lab.PATIENCE))
                    .isEqualTo(NOON);
        }
    }

    @ParameterizedTest
    @CsvSource({"anna, pass", "anna, pass è!", "anna, PASS è", "anna, ''", "bruno, pass è", "'', ''", "pass è, anna"})
    void refuses_everybody_else_in_the_same_words(String user, String password) throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential())) {
            assertThatThrownBy(() -> PasswordTimeClient.ask(lab.address(), user, password, Lab.PATIENCE))
                    .isInstanceOf(RefusedByServerException.class)
                    .hasMessage("wrong user name or password");
            assertThat(lab.errors()).isEmpty();
        }
    }

    @Test
    void answers_a_user_name_that_it_does_not_know_like_any_other() throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential());
                var client = Connection.to(lab.address())) {
            client.output().write("nobody\n".getBytes(StandardCharsets.UTF_8));

            assertThat(client.input().read()).isEqualTo(6);
        }
    }

    @Test
    void takes_a_name_and_a_password_that_arrive_in_one_piece_or_byte_by_byte() throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential())) {
            for (int size : new int[] {1, 100}) {
                try (var client = Connection.to(lab.address())) {
                    byte[] both = "anna\r\npass è\r\n".getBytes(StandardCharsets.UTF_8);
                    for (int from = 0; from < both.length; from += size) {
                        client.output().write(both, from, Math.min(size, both.length - from));
                    }
                    assertThat(client.input().readAllBytes()).asString().isEqualTo("\u00061793534400.250001\n");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hangs_up_on_who_sends_more_than_a_name_can_be(boolean inThePassword) throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential());
                var client = Connection.to(lab.address())) {
            String name = inThePassword ? "anna\n" : "";
            client.output().write((name + "x".repeat(258)).getBytes(StandardCharsets.UTF_8)); // no more than it reads

            assertThat(client.input().readAllBytes()).hasSize(inThePassword ? 1 : 0);
            Lab.await("it is told", () -> lab.errors().size() == 1);
            assertThat(lab.errors()).singleElement().isInstanceOf(LineTooLongException.class);
        }
    }

    @Test
    void hangs_up_on_who_says_nothing() throws Exception {
        try (var lab = Lab.tcp(() -> new PasswordTimeHandler(ANNA, CLOCK, Lab.MOMENT), new Sequential());
                var client = Connection.to(lab.address())) {
            assertThat(client.input().read()).isEqualTo(-1);
            Lab.await("it is told", () -> lab.errors().size() == 1);
            assertThat(lab.errors()).singleElement().isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void says_nothing_of_a_password_to_anybody() throws Exception {
        assertThat(ANNA).hasToString("Credentials");
        try (var lab = Lab.tcp(TimeTest::handler, new Sequential());
                var client = Connection.to(lab.address())) {
            client.output().write("anna\nsecret".getBytes(StandardCharsets.UTF_8));
            client.output().write(new byte[] {(byte) 0xFF, '\n'}); // not UTF-8
            assertThat(client.input().readAllBytes()).hasSize(1);
            Lab.await("it is told", () -> lab.errors().size() == 1);
            assertThat(lab.errors().toString()).doesNotContain("secret", "pass");
        }
    }

    @Test
    void serves_many_at_a_time() throws Exception {
        try (var lab = Lab.tcp(TimeTest::handler, ThreadPerRequest.virtual(50))) {
            List<Actor> clients = new ArrayList<>();
            for (int client = 0; client < 20; client++) {
                boolean right = client % 2 == 0;
                clients.add(Actor.start("client " + client, () -> {
                    if (right) {
                        assertThat(PasswordTimeClient.ask(lab.address(), "anna", "pass è", Lab.PATIENCE))
                                .isEqualTo(NOON);
                    } else {
                        assertThatThrownBy(() -> PasswordTimeClient.ask(lab.address(), "anna", "no", Lab.PATIENCE))
                                .isInstanceOf(RefusedByServerException.class);
                    }
                }));
            }
            for (Actor client : clients) {
                client.join();
            }
        }
    }

    @Test
    void stamps_a_line() throws Exception {
        try (var lab = Lab.tcp(() -> new TimestampHandler(CLOCK), new Sequential())) {
            assertThat(PlainTimeClient.stamp(lab.address(), "ciao", Lab.PATIENCE))
                    .isEqualTo("[Sun Nov  1 12:00:00 2026] ciao");
        }
    }

    @Test
    void tells_the_time_to_who_says_nothing_when_no_password_is_asked_for() throws Exception {
        try (var lab = Lab.tcp(() -> new TimeHandler(CLOCK), new Sequential())) {
            assertThat(PlainTimeClient.time(lab.address(), Lab.PATIENCE)).isEqualTo("Sun Nov  1 12:00:00 2026");
        }
    }

    private static Handler<Connection> handler() {
        return new PasswordTimeHandler(ANNA, CLOCK);
    }
}
