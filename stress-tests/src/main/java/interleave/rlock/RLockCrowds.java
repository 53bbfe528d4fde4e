package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.condition.Holds;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Very many: ten thousand virtual threads, each an owner for a while, and more holds than can be counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class RLockCrowds {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);
    private static final int SIZE = 10_000;

    private final Lock lock = NEW.create();
    private int visits; // guarded by lock

    @Test
    @Shows(Defect.NO_EXCLUSION) // also by hanging: two who think that they are the owner leave a lock that nobody
    // unlocks
    void carries_a_crowd_of_virtual_threads_each_with_two_holds() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(ThreadKind.VIRTUAL)) {
            var crowd = stage.crowd(SIZE, this::visit);
            crowd.awaitAllBlocked();
            lock.unlock();
            crowd.awaitAllEnded();
        }

        assertTrue(lock.tryLock(), "free again");
        assertEquals(SIZE, visits);
    }

    @Test
    void refuses_more_holds_than_it_can_count() {
        assumeTrue(lock instanceof Holds, "the others would have to be locked two thousand million times");
        Holds holds = (Holds) lock;
        assertTrue(lock.tryLock());
        holds.releaseAll();
        holds.reacquire(Integer.MAX_VALUE);

        assertThrows(Error.class, lock::tryLock);

        assertEquals(Integer.MAX_VALUE, holds.releaseAll(), "as many as before");
    }

    private void visit() {
        lock.lock();
        try {
            count();
        } finally {
            lock.unlock();
        }
    }

    private void count() {
        lock.lock();
        try {
            visits++;
        } finally {
            lock.unlock();
        }
    }
}
