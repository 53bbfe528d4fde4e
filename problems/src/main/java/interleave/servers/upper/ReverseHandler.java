package interleave.servers.upper;

import interleave.servers.LineInput;
import interleave.servers.StreamHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers each line with the same in reverse: {@code ciao} with {@code oaic}.
 *
 * <p>Unlike capital letters this needs to know where a message ends: the last letter is to be sent first. The slides' server
 * takes for a message what one {@code recv} brings. It reverses bytes; here it is characters, or UTF-8 would break.
 *
 * <p>Source: slides 002, {@code data = data[::-1]}.
 */
public final class ReverseHandler extends StreamHandler {
    private static final int LONGEST = 1 << 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5); // somebody may be typing

    /** A handler of one connection. */
    public ReverseHandler() {
        super(LONGEST, PATIENCE);
    }

    @Override
    protected void handle(LineInput in, OutputStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String reversed = new StringBuilder(line).reverse() + "\n";
            out.write(reversed.getBytes(StandardCharsets.UTF_8));
            out.flush(); // the client waits for it before it sends the next
        }
    }
}
