package interleave.lock;

import java.util.concurrent.locks.Lock;

/** The first thing one would try: two threads count under the lock, and the count is compared. */
final class PlainLoop {
    private static final int VISITS = 2_000;

    private PlainLoop() {}

    /** Whether nothing was lost. */
    static boolean run(Lock lock) throws InterruptedException {
        var visitor = new Visitor(lock);
        Thread other = new Thread(visitor, "other");
        other.start();
        visitor.run();
        other.join();
        return visitor.count == 2 * VISITS;
    }

    private static final class Visitor implements Runnable {
        private final Lock lock;
        private long count; // guarded by lock

        Visitor(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void run() {
            for (int i = 0; i < VISITS; i++) {
                lock.lock();
                count++;
                try {
                    lock.unlock();
                } catch (IllegalMonitorStateException e) {
                    count = -VISITS; // somebody else has unlocked what was ours: no count is right now
                }
            }
        }
    }
}
