package interleave.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watched lock knows who holds it, since which line, and who waits in a circle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class WatchedLockTest {
    private final WatchedLock left = new WatchedLock(new ReentrantLock(), "left");
    private final WatchedLock right = new WatchedLock(new ReentrantLock(), "right");

    @Test
    void says_what_a_thread_holds_and_since_which_line() throws Exception {
        left.lock();
        try {
            assertThat(WatchedLock.heldBy(Thread.currentThread()))
                    .singleElement()
                    .asString()
                    .matches("left since WatchedLockTest\\.java:\\d+");
        } finally {
            left.unlock();
        }
        assertThat(WatchedLock.heldBy(Thread.currentThread())).isEmpty();
        assertThat(left.tryLock(1, TimeUnit.DAYS)).isTrue();
        assertThat(WatchedLock.heldBy(Thread.currentThread())).hasSize(1);
        left.unlock();
    }

    @Test
    void sees_no_circle_where_one_thread_waits_for_another() throws Exception {
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            left.lockInterruptibly();
            var waiter = stage.enter("waiter", () -> left.lockInterruptibly());
            waiter.awaitBlocked();

            assertThat(WatchedLock.wantedBy(waiter.thread()))
                    .hasValue("left, held by \"" + Thread.currentThread().getName() + "\"");
            assertThat(WatchedLock.circle()).isEmpty();
            left.unlock();
            waiter.await();
        }
    }

    @Test
    void sees_the_circle_of_two_threads_that_hold_one_lock_each_and_want_the_others() throws Exception {
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            var bothHold = new CountDownLatch(2); // the deadlock is forced, not hoped for
            var one = stage.enter("one", () -> lockBoth(left, right, bothHold));
            var other = stage.enter("other", () -> lockBoth(right, left, bothHold));
            assertThatThrownBy(one::await).isInstanceOf(StuckException.class);

            assertThat(WatchedLock.circle()).containsExactlyInAnyOrder(one.thread(), other.thread());
        }
    }

    private static void lockBoth(WatchedLock first, WatchedLock second, CountDownLatch bothHold)
            throws InterruptedException {
        first.lockInterruptibly();
        bothHold.countDown();
        bothHold.await();
        second.lockInterruptibly();
    }
}
