package interleave.servers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.servers.Connection;
import interleave.servers.Lab;
import interleave.servers.ThreadPerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four commands for a browser, and an error for everything else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class HttpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @AutoClose
    private final Lab<Connection> lab = Lab.tcp(
            () -> {
                var commands = new Commands(directory, CLOCK);
                return new HttpHandler(Map.of("GET", commands::get, "HEAD", commands::get, "FAIL", target -> {
                    throw new IOException("secret");
                }));
            },
            ThreadPerRequest.virtual(20));

    HttpTest() throws IOException {}

    @Test
    void answers_the_four_commands() throws Exception {
        Files.writeString(directory.resolve("b"), "");
        Files.writeString(directory.resolve("a"), "");

        assertThat(got("pwd")).isEqualTo(directory.toRealPath() + "\n");
        assertThat(got("ls")).isEqualTo("a\nb\n");
        assertThat(got("uname")).isEqualTo(System.getProperty("os.name") + "\n");
        assertThat(got("date")).isEqualTo("Sun Nov  1 12:00:00 Z 2026\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id",
                "ls -l",
                "ls;id",
                "ls|id",
                "$(id)",
                "`id`",
                "ls&&id",
                "ls\nid",
                "../bin/ls",
                "/ls",
                "LS",
                "ls/"
            })
    void answers_everything_else_with_400(String command) throws Exception {
        assertThat(HttpClient.get(lab.address(), command, Lab.PATIENCE))
                .isEqualTo(new HttpClient.Answer(400, "there is nothing of that name\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ls?-l", "/%6cs", "ls", "*", "http://localhost/ls", "/ls#x", "/..", "/ls%00"})
    void takes_the_target_as_it_is(String target) throws Exception {
        assertThat(raw("GET " + target + " HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void leaves_out_the_text_when_only_the_head_is_asked_for() throws Exception {
        assertThat(raw("HEAD /date HTTP/1.0\r\n\r\n"))
                .contains("Content-Length: 27\r\n")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "get", "BREW", "GETX"})
    void answers_a_method_that_it_does_not_have_with_501(String method) throws Exception {
        assertThat(raw(method + " /ls HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"))
                .startsWith("HTTP/1.1 501 Not Implemented\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /ls\r\n\r\n",
                "GET /ls HTTP/2.0\r\n\r\n",
                "GET  /ls HTTP/1.0\r\n\r\n",
                "GET /ls HTTP/1.0 \r\n\r\n",
                "G(T /ls HTTP/1.0\r\n\r\n",
                "GET /ls HTTP/1.0\r\nA: b\r\n",
                "GET /ls HTTP/1.1\r\n\r\n",
            })
    void answers_what_is_no_request_with_400(String request) throws Exception {
        assertThat(raw(request)).startsWith("HTTP/1.1 400 Bad Request\r\n");
    }

    @Test
    void has_limits() throws Exception {
        assertThat(raw("GET /" + "x".repeat(9000))).startsWith("HTTP/1.1 414 ");
        assertThat(raw("GET /ls HTTP/1.0\r\nA: " + "x".repeat(9000))).startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /ls HTTP/1.0\r\n" + "A: b\r\n".repeat(101) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /date HTTP/1.0\r\n" + "A: b\r\n".repeat(100) + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void reads_on_a_little_after_its_answer_so_that_nobody_is_cut_off_while_he_sends() throws Exception {
        try (var client = Connection.to(lab.address())) {
            String head = "POST /ls HTTP/1.0\r\nContent-Length: 50000\r\n\r\n";
            client.output().write(head.getBytes(StandardCharsets.UTF_8));
            assertThat(client.input().readAllBytes()).asString().startsWith("HTTP/1.1 501 ");

            for (int piece = 0; piece < 50; piece++) {
                client.output().write(new byte[1000]); // throws if the server has reset the connection
            }
        }
    }

    @Test
    void says_nothing_of_why_it_failed() throws Exception {
        assertThat(raw("FAIL / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 500 ").doesNotContain("secret");
    }

    @Test
    void minds_no_client_that_goes_without_a_word() throws Exception {
        assertThat(raw("")).isEmpty();
        assertThat(got("date")).isNotEmpty();
        assertThat(lab.errors()).isEmpty();
    }

    @Test
    void answers_curl() throws Exception {
        assertThat(curl("/date")).isEqualTo("Sun Nov  1 12:00:00 Z 2026\n|200");
        assertThat(curl("/rm")).isEqualTo("there is nothing of that name\n|400");
        assertThat(curl("/date", "-X", "DELETE")).endsWith("|501");
        assertThat(curl("/date", "--data-binary", "x".repeat(10_000))).endsWith("|501");
    }

    private String curl(String target, String... options) throws Exception {
        Process process;
        try {
            var command =
                    new ArrayList<>(List.of("curl", "-s", "--max-time", "60", "--noproxy", "*", "-w", "|%{http_code}"));
            command.addAll(List.of(options));
            command.add("http://127.0.0.1:" + lab.address().getPort() + target);
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            assumeTrue(false, "there is no curl on the PATH");
            throw e;
        }
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private String got(String command) throws Exception {
        HttpClient.Answer answer = HttpClient.get(lab.address(), command, Lab.PATIENCE);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private String raw(String request) throws IOException {
        try (var client = Connection.to(lab.address())) {
            client.output().write(request.getBytes(StandardCharsets.UTF_8));
            client.endOutput();
            return new String(client.input().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
