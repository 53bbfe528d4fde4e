package interleave.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was seen as a standstill must still be one when looked at again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class StandstillTest {
    private static final long LONGER_THAN_PATIENCE = 4_000_000_000L;

    private final Semaphore turns = new Semaphore(0);
    private final Semaphore taken = new Semaphore(0);
    private final Thread actor = Thread.ofPlatform().daemon().name("actor").start(this::act);
    private volatile boolean over;

    @AfterEach
    void end() {
        over = true;
        actor.interrupt();
    }

    @Test
    void is_over_when_one_was_woken_after_the_decision() throws Exception {
        var standstill = new Standstill();
        awaitWaiting(actor);
        while (!standstill.lasts(List.of(actor), 1)) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(standstill.holds()).isTrue();

        move(actor); // and it waits again, in the same place

        assertThat(standstill.holds()).isFalse();
    }

    @Test
    void is_none_while_one_has_been_woken_and_has_no_core_yet() {
        var asked = new ArrayList<Set<Long>>();
        var answers = List.of(true, false, false, true, false, false, false);
        var standstill = new Standstill(thread -> false, ids -> {
            asked.add(ids);
            return answers.get(asked.size() - 1);
        });
        awaitWaiting(actor);
        while (!standstill.lasts(List.of(actor), 1)) {
            LockSupport.parkNanos(1_000_000);
        }

        assertThat(asked).hasSameSizeAs(answers).containsOnly(Set.of(actor.threadId()));
    }

    @Test
    void is_none_without_threads_that_are_alive() throws Exception {
        Thread ended = Thread.ofPlatform().start(() -> {});
        ended.join();
        var standstill = new Standstill();
        var nobody = new Standstill();
        long begun = System.nanoTime();
        for (int looks = 0; looks < 400 || System.nanoTime() - begun < LONGER_THAN_PATIENCE; looks++) {
            assertThat(standstill.lasts(List.of(ended), 1)).isFalse();
            assertThat(nobody.lasts(List.of(), 1)).isFalse();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void is_none_on_a_stage_where_a_player_moves_between_the_looks() throws Exception {
        actor.interrupt();
        actor.join();
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            var player = stage.enter("player", this::act); // alone: the actor of the other tests goes home
            long begun = System.nanoTime();
            int[] looks = {0};

            stage.await(
                    () -> {
                        move(player.thread());
                        return ++looks[0] > 400 && System.nanoTime() - begun > LONGER_THAN_PATIENCE;
                    },
                    "waited for the test to have enough");

            player.interrupt();
            player.await();
        }
    }

    @Test
    void who_runs_is_ready_to_run_for_the_operating_system_and_who_waits_is_not() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells who is ready to run");
        awaitWaiting(actor);
        awaitReady(false, actor); // it seems to wait a little before it does
        Thread runner = Thread.ofPlatform().daemon().name("\"runner\" #1 [1] ").start(this::spin);
        awaitReady(true, runner); // not at each look: the JVM stops it now and then
    }

    private static void awaitReady(boolean ready, Thread thread) {
        while (Ready.anyOf(Set.of(thread.threadId())) != ready) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void move(Thread thread) {
        turns.release();
        taken.acquireUninterruptibly(); // so it has run
        awaitWaiting(thread);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(10_000);
        }
    }

    private void act() {
        try {
            while (true) {
                turns.acquire();
                taken.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    private void spin() {
        while (!over) {
            Thread.onSpinWait();
        }
    }
}
