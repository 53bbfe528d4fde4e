package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The clients that are being served, each by a thread that may wait for it to say something. When the house closes, those of
 * whom nothing lies unread are told that nothing more will be heard: their threads read the end of the input, and finish.
 *
 * <p>Why not close their connections, or interrupt their threads? Either could hit one that is just answering, and the answer
 * were lost. To end the input hits only who waits for more.
 */
final class Guests {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Set<Connection> present = ConcurrentHashMap.newKeySet(); // shared with who says farewell

    Guests() {}

    /** {@code service} for a guest who is on the list meanwhile. */
    Handler<Connection> received(Handler<Connection> service) {
        return new Handler<>() {
            @Override
            public void setup(Connection client) {
                present.add(client);
            }

            @Override
            public void handle(Connection client) throws IOException, InterruptedException {
                service.handle(client);
            }

            @Override
            public void finish(Connection client) {
                present.remove(client);
            }
        };
    }

    /** Begins to end the input of those who are silent, and of those who come yet, until what is returned is ended. */
    Farewell sayFarewell() {
        return new Farewell();
    }

    /** A thread that goes round and looks who is silent. */
    final class Farewell {
        private volatile boolean over; // written by who closes, read by the thread
        private final Thread round =
                Thread.ofPlatform().daemon().name("farewell").start(this::goRound);

        private Farewell() {}

        private void goRound() {
            while (!over) {
                present.forEach(Farewell::endInputIfSilent);
                LockSupport.parkNanos(this, PAUSE);
            }
        }

        private static void endInputIfSilent(Connection client) {
            try {
                if (client.channel().socket().getInputStream().available() == 0) {
                    client.channel().shutdownInput();
                }
            } catch (IOException e) {
                // it has gone by itself
            }
        }

        void end() throws InterruptedException {
            over = true;
            LockSupport.unpark(round);
            round.join();
        }
    }
}
