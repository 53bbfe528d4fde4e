package interleave.acceptpool;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * A client of a {@link TurnTakingLineServer}, between its turns in the waiting room, during a turn with one worker.
 *
 * <p><b>Invariant:</b> while a worker has it, its key asks for nothing: so no other worker gets it.
 */
final class Visit {
    private final SelectionKey key;
    private final NonBlockingLines lines;
    private long since; // System.nanoTime() when it was last heard of; by who has it, handed over by key and turn

    Visit(SelectionKey key, NonBlockingLines lines, long now) {
        this.key = key;
        this.lines = lines;
        since = now;
    }

    NonBlockingLines lines() {
        return lines;
    }

    SocketChannel client() {
        return lines.client();
    }

    SelectionKey key() {
        return key;
    }

    void heard(long now) {
        since = now;
    }

    long silentSince() {
        return since;
    }
}
