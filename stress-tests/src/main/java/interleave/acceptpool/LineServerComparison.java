package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.spec.Comparison;
import interleave.spec.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Servers side by side: connect, send a line, read the answer, go. So the server for one at a time can take part. */
public final class LineServerComparison implements Comparison {
    private static final byte[] LINE =
            "a line of sixty-four bytes, such as a person might type, with end\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = new String(LINE, StandardCharsets.US_ASCII)
            .toUpperCase(java.util.Locale.ROOT)
            .getBytes(StandardCharsets.US_ASCII);

    /** One for all rounds: its threads could not be told from those of a second. */
    private static final LineServer SERVER =
            Subject.factory(LineServerFactory.class).create(LineSettings.LOOPBACK);

    /** Created in the JVM that measures, by name. */
    public LineServerComparison() {}

    @Override
    public String item() {
        return "connection";
    }

    @Override
    public boolean hasOthersWork() {
        return true;
    }

    @Override
    public Bench bench() {
        return new Visitor();
    }

    private static final class Visitor implements Operation {
        private volatile @Nullable CountDownLatch stayingAway; // written before the actor begins, which then waits

        @Override
        public void perform() throws InterruptedException {
            CountDownLatch away = stayingAway;
            if (away != null) {
                away.await();
                return;
            }
            try (var server = Connection.to(SERVER.address())) {
                server.output().write(LINE);
                byte[] answer = server.input().readNBytes(LINE.length);
                if (!Arrays.equals(answer, ANSWER)) {
                    throw new IllegalStateException(
                            "the answer was " + new String(answer, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Nobody comes; what the server does meanwhile is what it costs to have it. */
        @Override
        public Runnable occupy() {
            var away = new CountDownLatch(1);
            stayingAway = away;
            return away::countDown;
        }
    }
}
