package interleave.servers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A handler that sees a datagram as two files: one holds the packet, and what is written to the other is sent back as one
 * packet when all is written. Nothing written is an answer too, of no bytes.
 *
 * <p>Source: slides 000 and 004, {@code DatagramRequestHandler} with {@code rfile} and {@code wfile}.
 */
public abstract class DatagramHandler implements Handler<Datagram> {
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private boolean done;

    /** A handler of one datagram. */
    protected DatagramHandler() {}

    /** Reads the packet, writes the answer. */
    protected abstract void handle(InputStream in, OutputStream out) throws IOException, InterruptedException;

    @Override
    public final void handle(Datagram datagram) throws IOException, InterruptedException {
        handle(new ByteArrayInputStream(datagram.content()), answer);
        done = true;
    }

    @Override
    public final void finish(Datagram datagram) throws IOException {
        if (done) { // half an answer is worse than none
            datagram.reply(answer.toByteArray());
        }
    }
}
