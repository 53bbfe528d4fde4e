package interleave.lock;

import interleave.spec.Comparison;
import interleave.spec.Subject;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Locks side by side: how long it takes to get in, do next to nothing, and get out. */
public final class LockComparison implements Comparison {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);

    /** Created in the JVM that measures, by name. */
    public LockComparison() {}

    @Override
    public String item() {
        return "visit";
    }

    @Override
    public Bench bench() {
        return new Visit(NEW.create());
    }

    /** In, one step, out. */
    public static final class Visit implements Operation {
        private final Lock lock;
        private long visits;

        /** Visits what {@code lock} guards. */
        public Visit(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void perform() throws InterruptedException {
            lock.lockInterruptibly();
            visits++;
            lock.unlock();
        }

        @Override
        public @Nullable Runnable occupy() {
            lock.lock();
            return lock::unlock;
        }

        @Override
        public String toString() {
            return visits + " visits";
        }
    }
}
