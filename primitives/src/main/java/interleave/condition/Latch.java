package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;

/** A gate for one thread, which another opens, once. */
final class Latch {
    @GuardedBy("this")
    private boolean open;

    synchronized void open() {
        open = true;
        notify(); // not notifyAll: nobody waits here but the thread that brought the latch
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized void await() throws InterruptedException {
        while (!open) { // while, not if: it may be open before we come, and wait may return for no reason
            wait();
        }
    }

    /** Waits until it is open or {@code System.nanoTime()} reaches {@code deadline}. */
    synchronized void awaitUntil(long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (!open && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }

    void awaitUninterruptibly() {
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                await();
                waiting = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // not ours to swallow
        }
    }
}
