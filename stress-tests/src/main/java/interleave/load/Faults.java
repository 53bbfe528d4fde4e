package interleave.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The kinds of trouble that clients make, by accident or on purpose. Each returns a sentence on what was seen, or throws one. With
 * the same seed the same bytes are sent, cut at the same places.
 */
final class Faults {
    private static final int SOME = 20;
    private static final int IDLE = 200;
    private static final int STORM = 256;
    private static final int MUCH = 24_000_000; // more than the buffers on the way can hold
    private static final int ENDLESS = 1 << 20;
    private static final long DRIP = TimeUnit.MILLISECONDS.toNanos(20);

    private Faults() {}

    /** Makes one kind of trouble. */
    interface Fault {
        String make(Ground ground) throws IOException, InterruptedException;
    }

    /** All kinds, by their names, in the order in which they are made. */
    static Map<String, Fault> all() {
        Map<String, Fault> all = new LinkedHashMap<>();
        all.put("slow senders", Faults::slowSenders);
        all.put("slow reader", Faults::slowReader);
        all.put("half-close", Faults::halfClose);
        all.put("reset mid-line", ground -> breakOff(ground, true));
        all.put("dying mid-line", ground -> breakOff(ground, false));
        all.put("oversized line", Faults::oversized);
        all.put("binary input", Faults::binary);
        all.put("connect storm", Faults::storm);
        all.put("idle connections", Faults::idle);
        return all;
    }

    private static String slowSenders(Ground ground) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < SOME; i++) {
            clients.add(ground.client());
        }
        byte[] line = "slowly, one byte after the other, as if there were no hurry\n".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < line.length; at++) {
            for (Socket client : clients) {
                client.getOutputStream().write(line[at]);
            }
            LockSupport.parkNanos(DRIP);
            if (at == line.length / 2) {
                ground.meanwhile();
            }
        }
        for (Socket client : clients) { // one after the other: a server for one at a time goes on to the next
            expect("a slow sender", capitals(line), client.getInputStream().readNBytes(line.length));
            client.close();
        }
        return SOME + " clients sent a byte each 20 ms, and got their line in the end";
    }

    private static String slowReader(Ground ground) throws IOException, InterruptedException {
        byte[] text = lines(ground.random(), MUCH);
        try (Socket client = ground.client()) {
            FutureTask<Socket> writing = new FutureTask<>(() -> {
                client.getOutputStream().write(text);
                client.shutdownOutput();
                return client;
            });
            Thread.ofVirtual().start(writing);
            ground.meanwhile();
            byte[] found = client.getInputStream().readNBytes(text.length + 1);
            expect("a slow reader", capitals(text), found); // before waiting: who writes may never come to an end
            try {
                writing.get();
            } catch (ExecutionException e) {
                throw new IOException("the slow reader could not send all: " + e.getCause(), e);
            }
        }
        return "a client read nothing of 24 MB for a while, and then found all of it";
    }

    private static String halfClose(Ground ground) throws IOException {
        byte[] text = "one\ntwo\nand no end".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < SOME; i++) {
            try (Socket client = ground.client()) {
                client.getOutputStream().write(text);
                client.shutdownOutput();
                expect(
                        "a client that sends no more",
                        capitals(text),
                        client.getInputStream().readAllBytes());
            }
        }
        ground.meanwhile();
        return SOME + " clients said that they send no more, and got all answers and the end";
    }

    private static String breakOff(Ground ground, boolean reset) throws IOException {
        byte[] text = lines(ground.random(), 10_000);
        for (int i = 0; i < SOME; i++) {
            try (Socket client = ground.client()) {
                client.getOutputStream().write(text, 0, 1 + ground.random().nextInt(text.length - 1));
                if (reset) {
                    client.setSoLinger(true, 0);
                }
            }
        }
        ground.meanwhile();
        return SOME + " clients " + (reset ? "reset the connection" : "went away") + " in the middle of a line";
    }

    private static String oversized(Ground ground) throws IOException {
        byte[] endless = new byte[64 * 1024];
        Arrays.fill(endless, (byte) 'x');
        try (Socket client = ground.client()) {
            OutputStream out = client.getOutputStream();
            int sent = 0;
            try {
                while (sent < ENDLESS && client.getInputStream().available() == 0) {
                    out.write(endless);
                    sent += endless.length;
                }
                client.shutdownOutput();
            } catch (IOException e) {
                // it does not listen any more: that is its right, if it has said why
            }
            String answer = new String(readLine(client.getInputStream()), StandardCharsets.UTF_8);
            if (!answer.startsWith("error")) {
                throw new IOException(
                        "a line of " + sent + " bytes was not refused by a sentence that begins with error");
            }
            ground.meanwhile();
            return "a line of more than " + sent + " bytes was answered: " + answer.strip();
        }
    }

    private static String binary(Ground ground) throws IOException {
        byte[] text = lines(ground.random(), 50_000);
        try (Socket client = ground.client()) {
            client.getOutputStream().write(text);
            client.shutdownOutput();
            expect(
                    "a client with any bytes",
                    capitals(text),
                    client.getInputStream().readAllBytes());
        }
        ground.meanwhile();
        return "50,000 bytes of any value came back as they should";
    }

    private static String storm(Ground ground) throws IOException {
        LoadReport report = LoadRun.of(new LoadPlan(ground.server(), STORM, Duration.ofSeconds(1), 0, true));
        if (!report.holds()) {
            throw new IOException(String.join("; ", report.lines()));
        }
        return String.format(
                java.util.Locale.ROOT,
                "%d clients at once, again and again for a second: %,d connections, the slowest in %.0f ms",
                STORM,
                report.connects(),
                report.slowestConnectMillis());
    }

    private static String idle(Ground ground) throws IOException {
        for (int i = 0; i < IDLE; i++) {
            ground.client();
        }
        ground.meanwhile();
        return IDLE + " clients connected and said nothing";
    }

    /** Lines of any bytes; none longer than 1,000. */
    private static byte[] lines(Random random, int length) {
        byte[] text = new byte[length];
        random.nextBytes(text);
        for (int i = 0; i < length; i += 1 + random.nextInt(1_000)) {
            text[i] = '\n';
        }
        return text;
    }

    private static byte[] capitals(byte[] text) {
        byte[] capitals = text.clone();
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] = capitals[i] >= 'a' && capitals[i] <= 'z' ? (byte) (capitals[i] - 32) : capitals[i];
        }
        return capitals;
    }

    private static byte[] readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0 && one != '\n' && line.size() < 1_000; one = in.read()) {
            line.write(one);
        }
        return line.toByteArray();
    }

    private static void expect(String who, byte[] expected, byte[] found) throws IOException {
        int at = Arrays.mismatch(expected, found);
        if (at >= 0) {
            throw new IOException(who + " got " + found.length + " bytes instead of " + expected.length
                    + "; the first wrong or missing one is byte " + at);
        }
    }
}
