// wrong: await polls fields that are not volatile: nothing promises that it ever sees a set, or what came before it
import interleave.event.Event;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

public class PollsPlainFields implements Event {
    private boolean set;
    private int sets;

    public synchronized void set() {
        set = true;
        sets++;
    }

    public synchronized void clear() {
        set = false;
    }

    public synchronized boolean isSet() {
        return set;
    }

    public void await() throws InterruptedException {
        await(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long begin = System.nanoTime();
        long limit = Math.max(0, unit.toNanos(timeout)); // or the subtraction overflows
        int before = sets;
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (set || sets != before) {
                return true;
            }
            long left = limit - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, 50_000_000));
        }
    }
}
