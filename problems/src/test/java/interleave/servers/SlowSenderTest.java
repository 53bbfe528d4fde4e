package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.files.FileServerHandler;
import interleave.servers.files.Folder;
import interleave.servers.time.TimestampHandler;
import interleave.servers.upper.ReverseHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that is never silent for long, and never done: what counts is the whole line, or the whole request. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class SlowSenderTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int ENDLESS = 1 << 28; // so that no limit on length helps

    /** Answers each line with an exclamation mark. */
    private static final class Nodding extends StreamHandler {
        Nodding(Duration patience) {
            super(ENDLESS, patience);
        }

        @Override
        protected void handle(LineInput in, OutputStream out) throws IOException {
            while (in.readLine() != null) {
                out.write('!');
                out.flush();
            }
        }
    }

    @Test
    void who_sends_a_byte_now_and_then_and_no_end_of_line_is_hung_up_on() throws Exception {
        try (var lab = Lab.tcp(() -> new Nodding(SHORT), new Sequential());
                var slow = Connection.to(lab.address())) {
            drip(slow); // ends when the server has hung up, or the test times out
            Lab.await("the error hook is told", () -> !lab.errors().isEmpty());
            assertThat(lab.errors().peek()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void who_spreads_a_whole_request_over_many_small_reads_is_hung_up_on() throws Exception {
        try (var lab = Lab.tcp(
                        () -> client -> {
                            client.setDeadline(SHORT);
                            client.input().readNBytes(ENDLESS);
                        },
                        new Sequential());
                var slow = Connection.to(lab.address())) {
            drip(slow);
            Lab.await("the error hook is told", () -> !lab.errors().isEmpty());
            assertThat(lab.errors().peek()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void each_line_has_a_time_of_its_own() throws Exception {
        Handler<Connection> sayOneWaitSayTwo = client -> {
            client.output().write("one\n".getBytes(StandardCharsets.US_ASCII));
            client.input().read();
            client.output().write("two\n".getBytes(StandardCharsets.US_ASCII));
        };
        try (var lab = Lab.tcp(() -> sayOneWaitSayTwo, new Sequential());
                var client = Connection.to(lab.address())) {
            var in = new LineInput(client, 10, Lab.PATIENCE);
            assertThat(in.readLine()).isEqualTo("one");
            client.setDeadline(Duration.ZERO); // as if that had taken all its time
            client.output().write('x');
            assertThat(in.readLine()).isEqualTo("two");
        }
    }

    @Test
    void a_deadline_that_has_passed_counts_though_there_is_something_to_read() throws Exception {
        try (var lab = Lab.tcp(
                        () -> client -> client.output().write("abc".getBytes(StandardCharsets.US_ASCII)),
                        new Sequential());
                var client = Connection.to(lab.address())) {
            assertThat(client.input().read()).isEqualTo('a');
            client.setDeadline(Duration.ZERO);
            assertThatThrownBy(() -> client.input().read())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("the time for reading is used up");
            client.setDeadline(Lab.PATIENCE); // it begins anew
            assertThat(client.input().readAllBytes()).asString().isEqualTo("bc");
        }
    }

    @Test
    void the_handlers_of_lines_all_give_a_line_a_time() {
        var folder = new Folder(Path.of("."));
        List<StreamHandler> handlers =
                List.of(new ReverseHandler(), new TimestampHandler(Clock.systemUTC()), new FileServerHandler(folder));
        assertThat(handlers).extracting(StreamHandler::patience).doesNotContainNull();
    }

    /** Sends a byte each millisecond, none of which ends a line, until nobody takes them any more. */
    private static void drip(Connection slow) {
        try {
            while (true) {
                slow.output().write('x');
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // the pace; nothing waits for it
            }
        } catch (IOException e) {
            // what it is for
        }
    }
}
