package interleave.acceptpool;

import interleave.acceptpool.NonBlockingLines.Turn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.Objects;

/**
 * The slides' pool with one thing changed: a worker gives a client one turn, not its life. So five workers serve five hundred
 * clients that stay, and the silent cost nobody anything.
 *
 * <p>It is the same {@link LockedAcceptPool}, at another door: a {@link WaitingRoom}. What real users need besides is here too:
 * <ul>
 * <li>clients beyond {@code limit} are told that there is no room, and need not guess;
 * <li>clients who are silent for too long, or never finish a line, or do not read their answers, are sent away;
 * <li>who does not read is not read from (back-pressure);
 * <li>a close answers what has been received;
 * <li>{@link #status} says how it is doing.
 * </ul>
 *
 * <p><b>Invariant:</b> a client is with one worker, or in the waiting room. Of all who are ready at one look round, each gets a
 * turn before anybody gets a second.
 *
 * <p><b>Not promised:</b> that all of a refusal arrives at a client who is just sending.
 */
public final class TurnTakingLineServer implements Pooled {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final int size;
    private final WaitingRoom room;
    private final AcceptPool pool;
    private final Workers workers;
    private final ThreadLocal<ByteBuffer> buffers; // one for each worker, whoever its client is

    /** Starts serving; the silent may stay. */
    public TurnTakingLineServer(LineSettings settings) throws IOException {
        this(settings, Duration.ZERO);
    }

    /**
     * Starts serving.
     *
     * @param idle clients who for so long say nothing, or no whole line, are sent away; zero if they may stay
     */
    public TurnTakingLineServer(LineSettings settings, Duration idle) throws IOException {
        size = settings.workers();
        Objects.requireNonNull(Turn.OVER); // loaded now: when clients have all descriptors, no class can be
        buffers = ThreadLocal.withInitial(() -> NonBlockingLines.shared(settings.longestLine()));
        room = new WaitingRoom(settings, idle);
        pool = new LockedAcceptPool<>(room, this::serve);
        workers = new Workers(pool, size);
    }

    /** One turn of a client: what it has sent is answered, as far as there is room for the answer. */
    private void serve(Visit visit) throws IOException {
        boolean gone = true;
        try {
            Turn turn = visit.lines().turn(buffers.get());
            while (room.isClosing() && turn == Turn.MORE) { // what it has sent is read to its end
                turn = visit.lines().turn(buffers.get());
            }
            gone = turn == Turn.OVER || (room.isClosing() && turn == Turn.QUIET);
            if (!gone) {
                if (!visit.lines().isInALine()) {
                    visit.heard(System.nanoTime()); // before it goes on: afterwards it is another worker's
                }
                room.goOn(visit, turn == Turn.UNREAD ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            }
        } finally {
            if (gone) {
                room.leave(visit);
            }
        }
    }

    @Override
    public InetSocketAddress address() {
        return room.address();
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(
                size,
                pool.active(),
                room.connected(),
                room.waiting(),
                room.oldestWait(),
                pool.served(),
                room.refused(),
                room.sentAway());
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        room.beginToClose();
        boolean inTime = room.awaitEmpty(patience);
        pool.shutdown();
        return workers.join(GRACE) && inTime;
    }
}
