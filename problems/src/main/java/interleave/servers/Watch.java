package interleave.servers;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.time.Duration;

/** Waits until a channel has something, with a limit, and lets itself be woken: what a blocking accept cannot do. */
final class Watch implements AutoCloseable {
    private final Selector selector;
    private final SelectableChannel channel;

    Watch(SelectableChannel channel, int operation) throws IOException {
        this.channel = channel;
        selector = Selector.open();
        channel.configureBlocking(
                false); // so that it can be watched, and so that a client who left again holds up nobody
        channel.register(selector, operation);
    }

    /** Whether there may be something. */
    boolean ready(Duration patience) throws IOException {
        try {
            boolean some = selector.select(Math.max(1, patience.toMillis())) > 0;
            selector.selectedKeys().clear();
            return some;
        } catch (ClosedSelectorException e) {
            return false; // closed meanwhile: there will be nothing
        }
    }

    void wakeUp() {
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        channel.close(); // first: a key of a closed channel is gone when the selector goes
        selector.close(); // wakes whoever waits there
    }
}
