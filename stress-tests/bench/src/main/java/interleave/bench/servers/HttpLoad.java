package interleave.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Clients of HTTP, a thread each: connect, ask, read to the end, check every byte of the text, and again. Flat out: a server that
 * is slow is asked less often, so its latencies are those of whom it has let come.
 */
final class HttpLoad {
    private static final byte[] QUESTION = ("GET " + HttpServe.TARGET
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 30_000;

    private HttpLoad() {}

    /** Latencies in nanoseconds of {@code clients} who ask for so long. */
    static Histogram of(int port, int clients, double seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            FutureTask<Void> task = new FutureTask<>(() -> {
                while (System.nanoTime() - end < 0) {
                    long begun = System.nanoTime();
                    ask(port);
                    latencies.recordValue(System.nanoTime() - begun);
                }
                return null;
            });
            tasks.add(task);
            Thread.ofPlatform().daemon().start(task);
        }
        for (FutureTask<Void> task : tasks) {
            try {
                task.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IOException("a client was not served", e.getCause());
            }
        }
        return latencies;
    }

    private static void ask(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(QUESTION);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ") || !answer.endsWith("\r\n\r\n" + HttpServe.TEXT)) {
                throw new IOException("a figure for wrong answers is no figure: " + answer);
            }
        }
    }
}
