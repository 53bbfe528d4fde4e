package interleave.servers.time;

import interleave.servers.LineInput;
import interleave.servers.StreamHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Answers one line with the time in brackets and that line: {@code [Sat Nov 21 12:00:00 2026] ciao}.
 *
 * <p>Source: slides 004, {@code tsTservSS.py}: {@code '[%s] %s' % (ctime(), self.rfile.readline())}.
 */
public final class TimestampHandler extends StreamHandler {
    private static final DateTimeFormatter CTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
    private static final int LONGEST = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clock clock;

    /** A handler of one connection, by that {@code clock}. */
    public TimestampHandler(Clock clock) {
        super(LONGEST, PATIENCE);
        this.clock = clock;
    }

    @Override
    protected void handle(LineInput in, OutputStream out) throws IOException {
        String line = in.readLine();
        if (line != null) {
            String answer = "[" + ctime(clock) + "] " + line + "\n";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The time in the form of C's {@code ctime}. */
    static String ctime(Clock clock) {
        return CTIME.format(ZonedDateTime.now(clock));
    }
}
