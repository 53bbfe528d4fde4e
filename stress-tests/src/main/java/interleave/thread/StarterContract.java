package interleave.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link Starter} does, called by a thread of either kind. A task that got lost in a race is left to
 * the load run: here it ends the test without a verdict.
 */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class StarterContract {
    private static final StarterFactory NEW = Subject.factory(StarterFactory.class);

    private final Starter starter = NEW.create();
    private final Stage stage;

    StarterContract(ThreadKind kind) {
        stage = new Stage(kind);
    }

    /** What became of a task: who called, which thread was returned, which one ran it, under which name. */
    private record Story(
            Thread caller, Thread returned, @Nullable Thread runner, String name) {}

    @Test
    @Order(1)
    @Shows(Defect.LOST_ITEM)
    void runs_the_task() throws Exception {
        var runs = new AtomicInteger();

        Thread.State state = stage.enter("caller", () -> {
                    Thread thread = starter.start("worker", runs::incrementAndGet);
                    thread.join();
                    return thread.getState();
                })
                .await();

        assertTrue(runs.get() == 1 || state == Thread.State.TERMINATED, "the task has not run; its thread is " + state);
        assertFalse(runs.get() > 1, "the task has run more than once");
    }

    @Test
    @Order(2)
    void runs_the_task_in_the_thread_that_it_returns() throws Exception {
        Story story = story();

        assertNotSame(story.caller(), story.runner(), "the task ran in the caller's own thread");
        assertSame(story.returned(), story.runner());
    }

    @Test
    @Order(3)
    void gives_the_new_thread_its_name() throws Exception {
        Story story = story();

        assertEquals("caller", story.caller().getName(), "the caller's name");
        assertEquals("worker", story.returned().getName());
        assertEquals("worker", story.name(), "the name of the current thread, asked for in the task");
    }

    @Test
    @Order(4)
    @Shows(Defect.WRONG_RESULT)
    void does_not_make_the_caller_wait_for_the_task() throws Exception {
        var enough = new CountDownLatch(1);
        Player<Thread> caller = stage.enter("caller", () -> starter.start("worker", () -> awaits(enough)));

        Thread worker = caller.await();
        boolean alive = worker.isAlive();
        enough.countDown();
        stage.enter("joiner", () -> worker.join()).await();

        assumeTrue(alive, "the task got lost");
        assertEquals(Thread.State.TERMINATED, worker.getState());
    }

    @Test
    @Order(5)
    void returns_a_thread_that_has_been_started() throws Exception {
        Thread worker =
                stage.enter("caller", () -> starter.start("worker", () -> {})).await();

        assertNotEquals(Thread.State.NEW, worker.getState());
        assertThrows(IllegalThreadStateException.class, worker::start);
    }

    @Test
    @Order(6)
    void starts_threads_that_are_at_work_together() throws Exception {
        var all = new CountDownLatch(3);
        List<Thread> workers = stage.enter("caller", () -> {
                    List<Thread> started = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        started.add(starter.start("worker " + i, () -> {
                            all.countDown();
                            awaits(all);
                        }));
                    }
                    return started;
                })
                .await();

        assumeTrue(areAllAtWork(workers, all), "a task got lost");
    }

    @AfterEach
    void leave_the_stage() {
        stage.close();
    }

    /** Whether {@code workers} all meet; not if one has not been started, or has ended without having met the others. */
    private static boolean areAllAtWork(List<Thread> workers, CountDownLatch all) {
        while (all.getCount() > 0 && workers.stream().allMatch(Thread::isAlive)) {
            LockSupport.parkNanos(100_000); // a pace of looking; the loop ends by what it sees
        }
        return all.getCount() == 0;
    }

    private Story story() throws Exception {
        var runner = new AtomicReference<@Nullable Thread>();
        var name = new AtomicReference<>("");
        Player<Story> caller = stage.enter("caller", () -> {
            Thread returned = starter.start("worker", () -> {
                runner.set(Thread.currentThread());
                name.set(Thread.currentThread().getName());
            });
            returned.join();
            return new Story(Thread.currentThread(), returned, runner.get(), name.get());
        });
        Story story = caller.await();
        assumeTrue(story.runner() != null, "the task got lost");
        return story;
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end of the test
        }
    }
}
