package interleave.lock;

import java.util.concurrent.locks.Lock;

/** Tells locks in which threads sleep until they are woken from those in which they spin. */
final class Sleep {
    private Sleep() {}

    /** Whether threads that wait for {@code lock} sleep: then it has conditions. Nobody forgets to wake one who spins. */
    static boolean in(Lock lock) {
        try {
            lock.newCondition();
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
