package interleave.acceptpool;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
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
 * {@link LockedAcceptPool} whose shutdown waits for the turn before it closes the door.
 *
 * @param <C> the clients
 */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "shutdown waits for its turn, which it gets when the next client has come, or never",
        twin = LockedAcceptPool.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = "CWE-833")
public final class BrokenLockedAcceptPoolClosesInTurn<C> implements AcceptPool {
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
    public BrokenLockedAcceptPoolClosesInTurn(Door<C> door, Service<? super C> service) {
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
        turn.lock();
        try {
            door.close();
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
