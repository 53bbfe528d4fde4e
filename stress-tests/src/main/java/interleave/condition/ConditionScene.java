package interleave.condition;

import interleave.spec.Player;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;

/** What all contract tests of conditions need: a lock, a condition on it, and threads that wait or signal. */
abstract class ConditionScene {
    static final ConditionFactory NEW = Subject.factory(ConditionFactory.class);

    final ReentrantLock lock = new ReentrantLock();
    final Condition condition = NEW.create(lock);
    final List<Integer> awake = new ArrayList<>(); // guarded by the lock
    final Stage stage; // for the test's own thread
    final Stage others; // for the one who has the lock while the others play

    private final java.util.concurrent.locks.Condition someoneIsAwake = lock.newCondition(); // awake grew

    ConditionScene(ThreadKind kind) {
        stage = new Stage(kind);
        others = new Stage(kind);
    }

    /** One of the ways to wait; true if it ended by a signal. */
    interface Wait {
        boolean on(Condition condition) throws InterruptedException;
    }

    static final Wait UNTIMED = condition -> {
        Waits.await(condition);
        return true;
    };

    static final Wait UNINTERRUPTIBLE = condition -> {
        Waits.awaitUninterruptibly(condition);
        return true;
    };

    /** The ways to wait that an interrupt ends; the timed ones for longer than any test takes. */
    static List<Wait> interruptible() {
        return List.of(
                UNTIMED,
                condition -> Waits.await(condition, 1, TimeUnit.HOURS),
                condition -> Waits.awaitNanos(condition, Long.MAX_VALUE) > 0,
                condition -> Waits.awaitUntil(condition, Date.from(Instant.ofEpochMilli(Long.MAX_VALUE))),
                condition -> Waits.await(condition, () -> false),
                condition -> Waits.await(condition, () -> false, Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }

    /** A thread that takes the lock, does something, and releases the lock if it still has it. */
    <T> Player<T> locked(String role, java.util.concurrent.Callable<T> body) {
        return stage.enter(role, () -> {
            lock.lock();
            try {
                return body.call();
            } finally {
                if (lock.isHeldByCurrentThread()) { // what is said about holding it is said by a test of its own
                    lock.unlock();
                }
            }
        });
    }

    /** A thread that waits, and when this returns it does. */
    Player<Boolean> waiter(String role, Wait wait) {
        Player<Boolean> waiter = locked(role, () -> wait.on(condition));
        waiter.awaitBlocked();
        return waiter;
    }

    /** A thread that waits, and writes its number down when it is awake again. */
    Player<Boolean> waiter(int number) {
        return waiter("waiter " + number, condition -> {
            Waits.await(condition);
            awake.add(number);
            someoneIsAwake.signal();
            return true;
        });
    }

    /** Waits, with the lock held, until {@code number} of those who were told to write it down are awake. */
    void awaitAwake(int number) throws InterruptedException {
        while (awake.size() < number) {
            someoneIsAwake.await();
        }
    }

    /** As many threads that wait, one after another. */
    List<Player<Boolean>> waiters(int number) {
        List<Player<Boolean>> waiters = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            waiters.add(waiter(i));
        }
        return waiters;
    }

    /** Lets a thread do something with the lock held, and waits for its end. */
    void withLock(Stage.Body body) throws Exception {
        locked("signaller", () -> {
                    body.run();
                    return true;
                })
                .await();
    }

    @AfterEach
    void leave() {
        stage.close();
        others.close();
    }
}
