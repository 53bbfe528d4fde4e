package interleave.acceptpool;

import interleave.acceptpool.NonBlockingLines.Turn;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread waits for all clients at once: the system tells who has something to be read, or room for what is to be written.
 *
 * <p>The silent cost nothing, and nobody waits for the end of a rest as with {@link PollingLineServer}. But a handler that
 * thinks for long holds up everybody, and the program is turned inside out: what to do next is not where the thread stands in
 * its code, but a field of {@link NonBlockingLines}.
 *
 * <p><b>Invariant:</b> a key asks for reading, or, while an answer is unsent, for writing; never for both. The listening key
 * asks for nothing while {@code limit} clients are there, or while the system had no descriptor left.
 *
 * <p>Source: slides 003 and 004, {@code select()}.
 */
public final class SelectorLineServer extends OneThreadLineServer {
    private final LineSettings settings;
    private final Selector selector;
    private final ByteBuffer shared;
    private final Consumer<SelectionKey> ready = this::ready; // made once, not for each request
    private @Nullable SelectionKey listening; // this and what follows: of the thread
    private int clients;
    private boolean breathing;

    /** Starts serving. */
    public SelectorLineServer(LineSettings settings) throws IOException {
        this(settings, acceptor -> {});
    }

    SelectorLineServer(LineSettings settings, Configuration notBound) throws IOException {
        super(settings, notBound);
        this.settings = settings;
        shared = NonBlockingLines.shared(settings.longestLine());
        selector = orElseGiveUp(Selector::open);
        start();
    }

    @Override
    boolean serve(ServerSocketChannel acceptor) throws IOException {
        try (selector) {
            listening = acceptor.register(selector, SelectionKey.OP_ACCEPT);
            while (!isAsked()) {
                selector.select(ready, breathing ? BREATHER.toMillis() : 0);
                if (breathing) {
                    breathing = false;
                    acceptAgain();
                }
            }
            acceptor.close();
            selector.selectNow(); // the closed key leaves
            selector.keys().forEach(this::serve); // those who have said something, heard or not
            while (clients > 0 && nanosLeft() > 0) {
                selector.select(ready, Math.max(1, Duration.ofNanos(nanosLeft()).toMillis()));
            }
            boolean inTime = clients == 0;
            selector.keys().forEach(this::hangUp);
            return inTime;
        }
    }

    @Override
    void wakeUp() {
        selector.wakeup();
    }

    private void ready(SelectionKey key) {
        if (key.attachment() == null) {
            accept((ServerSocketChannel) key.channel());
        } else {
            serve(key);
        }
    }

    private void accept(ServerSocketChannel acceptor) {
        try {
            SocketChannel client = acceptor.accept();
            while (client != null) {
                clients++;
                register(client);
                client = clients < settings.limit() ? acceptor.accept() : null;
            }
        } catch (IOException e) {
            breathing = true; // no descriptor is free; without a pause we would be told again and again
        }
        if (breathing || clients >= settings.limit()) {
            interest(listening, 0);
        }
    }

    private void register(SocketChannel client) {
        try {
            client.configureBlocking(false);
            client.setOption(StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits for them
            client.register(selector, SelectionKey.OP_READ, new NonBlockingLines(client, settings));
        } catch (IOException e) {
            hangUp(client); // it has gone meanwhile
        }
    }

    private void serve(SelectionKey key) {
        try {
            Turn turn = lines(key).turn(shared);
            while (isAsked() && turn == Turn.MORE) { // closing: what is there is read to its end
                turn = lines(key).turn(shared);
            }
            if (turn == Turn.OVER || (isAsked() && turn == Turn.QUIET)) {
                hangUp(key);
            } else {
                interest(key, turn == Turn.UNREAD ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            }
        } catch (IOException | RuntimeException | Error e) {
            hangUp(key); // it has reset the connection, or its service failed: its affair
        }
    }

    private static NonBlockingLines lines(SelectionKey key) {
        return (NonBlockingLines) key.attachment();
    }

    private static void interest(@Nullable SelectionKey key, int operations) {
        if (key != null && key.isValid() && key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }

    private void hangUp(SelectionKey key) {
        if (key.attachment() != null && key.channel().isOpen()) {
            hangUp((SocketChannel) key.channel());
        }
    }

    private void hangUp(SocketChannel client) {
        clients--;
        if (!breathing) {
            acceptAgain();
        }
        try {
            client.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }

    private void acceptAgain() {
        if (clients < settings.limit()) {
            interest(listening, SelectionKey.OP_ACCEPT);
        }
    }
}
