package interleave.acceptpool;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.MonitorLock;
import interleave.support.Broken;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * {@link LockedAcceptPool} that gives the turn back only when somebody was accepted: the slides' three lines, as they stand.
 *
 * @param <C> the clients
 */
@Broken(
        defect = LEAK,
        symptom = "one accept fails, its worker keeps the turn, and nobody gets to the door any more",
        twin = LockedAcceptPool.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-667", "LCK08-J", "UL_UNRELEASED_LOCK_EXCEPTION_PATH"})
public final class BrokenLockedAcceptPoolUnlocksOnSuccess<C> implements AcceptPool {
    private final Door<C> door;
    private final Service<? super C> service;
    private final Lock turn = new MonitorLock(); // held by who is at the door
    private final Lock books = new MonitorLock();
    private final Condition idle = books.newCondition(); // active == 0
    private volatile boolean closed; // volatile: set by who has no turn, read by who has

    @GuardedBy("books")
    private int active;

    @GuardedBy("books")
    private long served;

    /** Creates the pool of the workers who will call {@link #serveNext}. */
    public BrokenLockedAcceptPoolUnlocksOnSuccess(Door<C> door, Service<? super C> service) {
        this.door = door;
        this.service = service;
    }

    @SuppressWarnings("LockNotBeforeTry") // the mistake that this class is about
    @Override
    public Turn serveNext() {
        C client;
        turn.lock();
        try {
            if (closed) {
                turn.unlock();
                return Turn.CLOSED;
            }
            client = door.accept();
            begin(); // still at the door: who closes it finds everybody counted who came in
            turn.unlock(); // before the client is served: the door is another's now
        } catch (IOException e) {
            return closed ? Turn.CLOSED : Turn.NOT_ACCEPTED;
        }
        try {
            service.serve(client);
        } catch (IOException | RuntimeException e) {
            return Turn.SERVED; // its client has gone; this worker has others to serve
        } finally {
            end();
        }
        return Turn.SERVED;
    }

    @Override
    public void shutdown() {
        closed = true; // before the door: who is thrown out of accept finds the reason
        door.close(); // without the turn: who has it waits for a client, perhaps for ever
        turn.lock(); // with nothing else in hand: the one at the door may need the books before it goes
        try {
            // nobody is at the door, and nobody will be
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean awaitIdle(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        books.lockInterruptibly();
        try {
            while (active > 0) { // while, not if: another client may have come in meanwhile
                if (nanos <= 0) {
                    return false;
                }
                nanos = idle.awaitNanos(nanos);
            }
            return true;
        } finally {
            books.unlock();
        }
    }

    @Override
    public int active() {
        books.lock();
        try {
            return active;
        } finally {
            books.unlock();
        }
    }

    @Override
    public long served() {
        books.lock();
        try {
            return served;
        } finally {
            books.unlock();
        }
    }

    private void begin() {
        books.lock();
        try {
            active++;
        } finally {
            books.unlock();
        }
    }

    private void end() {
        books.lock();
        try {
            active--;
            served++;
            if (active == 0) {
                idle.signalAll(); // all: each of them waits for the same
            }
        } finally {
            books.unlock();
        }
    }
}
