package interleave.acceptpool;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.ShutdownChannelGroupException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The service for one client as a chain of steps: each begins something, and says which step follows when that is done.
 *
 * <p><b>Invariant:</b> one step at a time: a read is under way, or a write, or the code in between. So the fields need no lock,
 * though the threads change: that a step was begun happens-before its completion.
 */
final class AsynchronousLines {
    private final AsynchronousSocketChannel channel;
    private final int longestLine;
    private final Consumer<AsynchronousLines> gone;
    private final LineBuffer buffer;
    private final Step read = new Step(this::received);
    private final Step write = new Step(count -> written());
    private ByteBuffer answer = ByteBuffer.allocate(0);
    private boolean last; // the answer is the last one
    private int toDiscard; // > 0: refused
    private volatile int reads; // odd while one is under way; read by who closes the server
    private int readsSeen; // of who closes the server

    AsynchronousLines(AsynchronousSocketChannel channel, LineSettings settings, Consumer<AsynchronousLines> gone) {
        this.channel = channel;
        longestLine = settings.longestLine();
        this.gone = gone;
        buffer = new LineBuffer(settings);
    }

    /** What to do with the number of bytes that were read or written. */
    private interface Next {
        void accept(int count) throws IOException;
    }

    private final class Step implements CompletionHandler<Integer, @Nullable Void> {
        private final Next next;

        Step(Next next) {
            this.next = next;
        }

        @Override
        public void completed(Integer count, @Nullable Void nothing) {
            try {
                next.accept(count);
            } catch (IOException | RuntimeException | Error e) {
                end(); // of this client; the thread has others
            }
        }

        @Override
        public void failed(Throwable why, @Nullable Void nothing) {
            end(); // the client has reset the connection, or the server closed it
        }
    }

    void begin() {
        try {
            channel.setOption(
                    StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits for them
            read();
        } catch (IOException | ShutdownChannelGroupException e) {
            end();
        }
    }

    private void read() {
        changeReads(); // before it begins: it may be completed, by another thread, before the call returns
        channel.read(buffer.room(), null, read);
    }

    /** Only one step at a time calls it, so nothing gets lost between reading and writing. */
    private void changeReads() {
        int next = reads + 1;
        reads = next;
    }

    private void received(int count) throws IOException {
        changeReads();
        if (toDiscard > 0) {
            discarded(count);
            return;
        }
        last = count < 0;
        answer = last ? buffer.rest() : buffer.received(count);
        write();
    }

    private void write() throws IOException {
        if (answer.hasRemaining()) {
            channel.write(answer, null, write);
        } else {
            answered();
        }
    }

    private void written() throws IOException {
        write(); // what is left
    }

    private void answered() throws IOException {
        if (toDiscard > 0) {
            channel.shutdownOutput();
            discarded(0);
            return;
        }
        buffer.answered();
        if (last) {
            end();
        } else if (buffer.isTooLong()) {
            answer = Refusal.tooLong(longestLine);
            toDiscard = Refusal.PATIENCE_BYTES;
            write();
        } else {
            read();
        }
    }

    private void discarded(int count) {
        toDiscard -= count;
        if (count < 0 || toDiscard <= 0) {
            end();
        } else {
            buffer.room().clear();
            read();
        }
    }

    private void end() {
        try {
            channel.close();
        } catch (IOException e) {
            // then it is closed already
        }
        gone.accept(this);
    }

    /**
     * Ends the input, if the same read has been under way since the last call: then nothing has come for a while, or it would
     * have been completed. For one thread.
     */
    void endIfSilent() {
        int now = reads;
        if (now % 2 != 0 && now == readsSeen) {
            try {
                channel.shutdownInput(); // ends a read that is under way, and not a write
            } catch (IOException e) {
                // it has gone by itself
            }
        }
        readsSeen = now;
    }
}
