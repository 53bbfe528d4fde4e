package interleave.acceptpool;

import interleave.acceptpool.NonBlockingLines.Turn;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread asks each client in turn whether it has said something, and none is waited for. When nobody had anything, it rests
 * for a millisecond, so that asking does not take the whole processor.
 *
 * <p>A slow client holds up nobody any more. The price is asked for by those who are silent: each is looked at in each round;
 * and whoever speaks during a rest waits for its end.
 *
 * <p>Source: slides 003, non-blocking sockets.
 */
public final class PollingLineServer extends OneThreadLineServer {
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(1);

    private final LineSettings settings;
    private final ByteBuffer shared;
    private final List<NonBlockingLines> clients = new ArrayList<>(); // of the thread

    /** Starts serving. */
    public PollingLineServer(LineSettings settings) throws IOException {
        super(settings, acceptor -> {});
        this.settings = settings;
        shared = NonBlockingLines.shared(settings.longestLine());
        start();
    }

    @Override
    boolean serve(ServerSocketChannel listening) throws IOException {
        while (!isAsked()) {
            boolean someCame = accept(listening);
            boolean someSpoke = askAll(false);
            if (!someCame && !someSpoke) {
                LockSupport.parkNanos(this, REST);
            }
        }
        listening.close();
        while (!clients.isEmpty() && nanosLeft() > 0) {
            if (!askAll(true)) {
                LockSupport.parkNanos(this, REST); // somebody must read first
            }
        }
        boolean inTime = clients.isEmpty();
        clients.forEach(PollingLineServer::hangUp);
        return inTime;
    }

    @Override
    void wakeUp() {
        // it looks by itself
    }

    private boolean accept(ServerSocketChannel listening) {
        boolean some = false;
        try {
            SocketChannel client = clients.size() < settings.limit() ? listening.accept() : null;
            while (client != null) {
                clients.add(new NonBlockingLines(client, settings));
                client.configureBlocking(false);
                client.setOption(StandardSocketOptions.TCP_NODELAY, true); // answers are short, and somebody waits
                some = true;
                client = clients.size() < settings.limit() ? listening.accept() : null;
            }
        } catch (IOException e) {
            return some; // no descriptor is free, or the client has gone: the next round may do better
        }
        return some;
    }

    /** Gives each client a turn; whoever has nothing to say may be sent away. */
    private boolean askAll(boolean closing) {
        boolean[] some = new boolean[1];
        clients.removeIf(client -> {
            Turn turn = turn(client);
            some[0] |= turn == Turn.MORE;
            boolean over = turn == Turn.OVER || (closing && turn == Turn.QUIET);
            if (over) {
                hangUp(client);
            }
            return over;
        });
        return some[0];
    }

    private Turn turn(NonBlockingLines client) {
        try {
            return client.turn(shared);
        } catch (IOException | RuntimeException | Error e) {
            return Turn.OVER; // it has reset the connection, or its service failed: its affair
        }
    }

    private static void hangUp(NonBlockingLines client) {
        try {
            client.client().close();
        } catch (IOException e) {
            // then it is closed already
        }
    }
}
