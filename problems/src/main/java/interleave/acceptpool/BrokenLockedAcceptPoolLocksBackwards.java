package interleave.acceptpool;

import static interleave.support.Defect.DEADLOCK;
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
 * {@link LockedAcceptPool} whose shutdown takes the books first, so that nobody is counted meanwhile.
 *
 * @param <C> the clients
 */
@Broken(
        defect = DEADLOCK,
        symptom = "who shuts down has the books and waits for the turn; who has the turn waits for the books",
        twin = LockedAcceptPool.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-833", "LCK07-J"})
public final class BrokenLockedAcceptPoolLocksBackwards<C> implements AcceptPool {
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
    public BrokenLockedAcceptPoolLocksBackwards(Door<C> door, Service<? super C> service) {
        this.door = door;
        this.service = service;
    }

    @Override
    public Turn serveNext() {
        C client;
        turn.lock();
        try {
            if (closed) {
                return Turn.CLOSED;
            }
            client = door.accept();
            begin(); // still at the door: who closes it finds everybody counted who came in
        } catch (IOException e) {
            return closed ? Turn.CLOSED : Turn.NOT_ACCEPTED;
        } finally {
            turn.unlock(); // before the client is served: the door is another's now; also if nobody came
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
        books.lock();
        try {
            turn.lock();
            try {
                // nobody is at the door, and nobody will be
            } finally {
                turn.unlock();
            }
        } finally {
            books.unlock();
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
