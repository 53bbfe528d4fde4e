// wrong: who gives up waiting stays in the line, and the lock is handed over to somebody who has gone
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class HandsOverToTheGone implements Lock {
    private final Deque<CountDownLatch> line = new ArrayDeque<>();
    private boolean taken;

    /** Null if the lock is mine at once. */
    private synchronized CountDownLatch queueUp() {
        if (!taken) {
            taken = true;
            return null;
        }
        CountDownLatch turn = new CountDownLatch(1);
        line.addLast(turn);
        return turn;
    }

    public void lock() {
        CountDownLatch turn = queueUp();
        boolean interrupted = false;
        while (turn != null) {
            try {
                turn.await();
                turn = null;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CountDownLatch turn = queueUp();
        if (turn != null) {
            turn.await();
        }
    }

    public synchronized boolean tryLock() {
        if (taken) {
            return false;
        }
        taken = true;
        return true;
    }

    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CountDownLatch turn = queueUp();
        return turn == null || turn.await(time, unit);
    }

    public synchronized void unlock() {
        if (!taken) {
            throw new IllegalMonitorStateException();
        }
        CountDownLatch next = line.pollFirst();
        if (next == null) {
            taken = false;
        } else {
            next.countDown(); // still taken, but by the next one
        }
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
