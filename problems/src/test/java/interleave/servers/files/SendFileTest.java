package interleave.servers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Connection;
import interleave.servers.Lab;
import interleave.servers.LineInput;
import interleave.servers.ThreadPerRequest;
import interleave.service.RefusedByServerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server of the slide: one file for each client. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class SendFileTest {
    private static final long BEYOND_ARRAYS = Integer.MAX_VALUE + 7L;

    @TempDir
    private Path directory;

    @AutoClose
    private final Lab<Connection> lab =
            Lab.tcp(() -> new SendFileHandler(new Folder(directory)), ThreadPerRequest.virtual(20));

    SendFileTest() throws IOException {}

    @Test
    void sends_the_very_bytes() throws Exception {
        byte[] bytes = bytes(300_000);
        Files.write(directory.resolve("file"), bytes);

        assertThat(fetched("file")).isEqualTo(bytes);
    }

    @Test
    void sends_a_zero_for_what_is_not_there_and_what_may_not_be_had() throws Exception {
        Files.createFile(directory.resolve("empty"));
        for (String name : List.of("no", "../" + directory.getFileName(), "/etc/passwd", "empty")) {
            assertThatThrownBy(() -> fetched(name))
                    .isInstanceOf(RefusedByServerException.class)
                    .hasMessage("there is no file " + name + ", or it is empty");
        }
        assertThat(lab.errors()).isEmpty();
    }

    @Test
    void sends_a_file_that_no_array_could_hold() throws Exception {
        try (var file = new RandomAccessFile(directory.resolve("big").toFile(), "rw")) {
            file.setLength(BEYOND_ARRAYS);
        }
        try (var client = Connection.to(lab.address())) {
            client.output().write("big\n\u0006".getBytes(StandardCharsets.UTF_8));
            var in = new LineInput(client.input(), 20);

            assertThat(in.readLine()).isEqualTo(String.valueOf(BEYOND_ARRAYS));
            assertThat(in.readNBytes(1_000_000)).hasSize(1_000_000); // enough to see that it comes
        }
    }

    @Test
    void counts_beyond_what_an_int_can_hold() throws Exception {
        var written = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written.addAndGet(length);
            }
        };

        Transfer.receive(endless, BEYOND_ARRAYS, counting);

        assertThat(written).hasValue(BEYOND_ARRAYS);
    }

    @Test
    void serves_many_at_a_time_each_his_own() throws Exception {
        List<Actor> clients = new ArrayList<>();
        for (int client = 0; client < 10; client++) {
            String name = "file" + client;
            byte[] bytes = bytes(500_000 + client);
            Files.write(directory.resolve(name), bytes);
            clients.add(Actor.start(name, () -> assertThat(fetched(name)).isEqualTo(bytes)));
        }
        for (Actor client : clients) {
            client.join();
        }
    }

    @Test
    void waits_for_the_acknowledgement_before_it_sends() throws Exception {
        Files.write(directory.resolve("file"), bytes(5));
        try (var client = Connection.to(lab.address())) {
            client.output().write("file\n".getBytes(StandardCharsets.UTF_8));
            var in = new LineInput(client.input(), 10);
            assertThat(in.readLine()).isEqualTo("5");

            client.output().write(7);

            assertThat(in.read()).isEqualTo(-1);
            Lab.await("it is told", () -> lab.errors().size() == 1);
            assertThat(lab.errors())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("no ACK, but 7");
        }
    }

    @Test
    void goes_on_when_a_client_dies_in_the_middle() throws Exception {
        byte[] bytes = bytes(20_000_000); // more than the system keeps on its way
        Files.write(directory.resolve("file"), bytes);
        for (int client = 0; client < 5; client++) {
            try (var dying = Connection.to(lab.address())) {
                dying.output().write("file\n\u0006".getBytes(StandardCharsets.UTF_8));
                assertThat(dying.input().readNBytes(1000)).hasSize(1000);
            }
        }

        Lab.await(
                "the server has noticed",
                () -> lab.server().open() == 0 && lab.errors().size() == 5);
        assertThat(fetched("file")).isEqualTo(bytes);
    }

    @Test
    void lets_the_client_notice_that_the_server_dies_in_the_middle() throws Exception {
        try (var half = Lab.tcp(
                () -> connection -> connection.output().write("10\n12345".getBytes(StandardCharsets.UTF_8)),
                ThreadPerRequest.virtual(1))) {
            var out = new ByteArrayOutputStream();

            assertThatThrownBy(() -> SendFileClient.fetch(half.address(), "file", out, Lab.PATIENCE))
                    .isInstanceOf(IOException.class); // an end, or a reset: our ACK was never read
            assertThat(out.size()).isLessThan(10);
        }
    }

    private byte[] fetched(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        SendFileClient.fetch(lab.address(), name, out, Lab.PATIENCE);
        return out.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
