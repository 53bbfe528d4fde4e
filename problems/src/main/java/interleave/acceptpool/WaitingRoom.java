package interleave.acceptpool;

import interleave.event.Event;
import interleave.event.ParkingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A door behind which clients sit and wait until they have something to say. Who has the turn here does not wait for a new
 * client, but for any client: the lock around {@code accept} has become a lock around {@code select}.
 *
 * <p><b>Invariant:</b> only who has the turn at this door selects, accepts, and looks through the keys. A client's key asks for
 * something exactly while it sits here; whoever takes it out sets that to nothing, and {@link #goOn} sets it back.
 *
 * <p>Source: D. Schmidt et al., <i>Leader/Followers</i>, 2000.
 */
final class WaitingRoom implements Door<Visit> {
    private final ServerSocketChannel listening;
    private final InetSocketAddress address;
    private final Selector selector;
    private final LineSettings settings;
    private final long idleNanos; // 0: for ever
    private final AtomicInteger connected = new AtomicInteger(); // changed by who accepts and by who serves
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong sentAway = new AtomicLong();
    private Iterator<SelectionKey> ready = Collections.emptyIterator(); // of who has the turn
    private long swept = System.nanoTime(); // of who has the turn
    private boolean sweptOut; // of who has the turn: at the end all have been called
    private final Event empty = new ParkingEvent(); // set when it is closing and nobody is connected
    private volatile boolean closing; // by who closes, read by all
    private volatile int waiting; // for who asks; written by who has the turn
    private volatile long waitingSince; // likewise

    WaitingRoom(LineSettings settings, Duration idle) throws IOException {
        this.settings = settings;
        idleNanos = idle.toNanos();
        listening = ServerSocketChannel.open();
        try {
            listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listening.bind(settings.address(), settings.backlog());
            listening.configureBlocking(false);
            address = (InetSocketAddress) listening.getLocalAddress();
            selector = Selector.open();
            listening.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    int connected() {
        return connected.get();
    }

    int waiting() {
        return waiting;
    }

    Duration oldestWait() {
        long since = waitingSince;
        return waiting == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - since));
    }

    long refused() {
        return refused.get();
    }

    long sentAway() {
        return sentAway.get();
    }

    /** Waits for a client that has something to say, or room for an answer; those who are ready take turns. */
    @Override
    public Visit accept() throws IOException {
        try {
            while (true) {
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    waiting = Math.max(0, waiting - 1);
                    if (key.isValid() && key.attachment() instanceof Visit visit) {
                        key.interestOps(0); // nobody else is told of it until it is back
                        return visit;
                    }
                    admit();
                }
                lookRound();
            }
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new ClosedChannelException(); // closed meanwhile
        }
    }

    private void lookRound() throws IOException {
        selector.selectedKeys().clear();
        if (closing && !sweptOut) {
            sweptOut = true;
            ready = List.copyOf(selector.keys()).stream()
                    .filter(WaitingRoom::sits)
                    .iterator(); // heard or not: all are called
            return;
        }
        selector.select(idleNanos == 0 ? 0 : Math.max(1, idleNanos / 4_000_000));
        if (idleNanos > 0 && System.nanoTime() - swept > idleNanos / 4) {
            sendSilentAway();
        }
        waiting = selector.selectedKeys().size();
        waitingSince = System.nanoTime();
        ready = selector.selectedKeys().iterator();
    }

    private static boolean sits(SelectionKey key) {
        return key.isValid() && key.attachment() instanceof Visit && key.interestOps() != 0;
    }

    private void admit() throws IOException {
        for (SocketChannel client = next(); client != null; client = next()) {
            try {
                client.configureBlocking(false);
                if (connected.get() >= settings.limit()) {
                    refused.incrementAndGet();
                    sayAndClose(client, Refusal.full(settings.limit()));
                } else {
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits
                    SelectionKey key = client.register(selector, SelectionKey.OP_READ);
                    connected.incrementAndGet();
                    key.attach(new Visit(key, new NonBlockingLines(client, settings), System.nanoTime()));
                }
            } catch (IOException e) {
                client.close(); // it has gone again
            }
        }
    }

    private @Nullable SocketChannel next() throws IOException {
        return listening.isOpen() ? listening.accept() : null;
    }

    private void sendSilentAway() {
        swept = System.nanoTime();
        for (SelectionKey key : selector.keys()) {
            if (sits(key) && key.attachment() instanceof Visit visit && swept - visit.silentSince() > idleNanos) {
                sentAway.incrementAndGet();
                oneLess();
                sayAndClose(visit.client(), Refusal.silent(Duration.ofNanos(idleNanos)));
            }
        }
    }

    /** Says why, as far as there is room for it, and hangs up. */
    private static void sayAndClose(SocketChannel client, ByteBuffer words) {
        try (client) {
            client.write(words);
            client.shutdownOutput();
        } catch (IOException e) {
            // it has gone by itself
        }
    }

    /** A client goes back to its seat, until {@code operations} are possible. */
    void goOn(Visit visit, int operations) {
        try {
            visit.key().interestOps(operations);
            selector.wakeup(); // whoever selects now was told to look for fewer
        } catch (CancelledKeyException | ClosedSelectorException e) {
            // the house has been closed
        }
    }

    /** A client leaves for good. */
    void leave(Visit visit) {
        if (visit.client().isOpen()) {
            try {
                visit.client().close();
            } catch (IOException e) {
                // then it is closed already
            }
            oneLess();
        }
    }

    private void oneLess() {
        if (connected.decrementAndGet() == 0
                && closing) { // who closes looks at these in the other order: one of us sees both
            empty.set();
        }
    }

    /** Lets nobody in any more, and calls everybody who is in. */
    void beginToClose() throws IOException {
        closing = true;
        listening.close();
        selector.wakeup();
        if (connected.get() == 0) {
            empty.set();
        }
    }

    /** After {@link #beginToClose}: waits until all have left; whether they have, in time. */
    boolean awaitEmpty(Duration patience) throws InterruptedException {
        return empty.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        try {
            listening.close();
            for (SelectionKey key : List.copyOf(selector.keys())) {
                key.channel().close();
            }
            selector.close(); // throws the one out who selects
            empty.set(); // whoever closes again need not wait
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClosedSelectorException e) {
            // the second time
        }
    }
}
